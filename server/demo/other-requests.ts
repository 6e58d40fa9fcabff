/** How one of the other cases went, up to today. */
export type Plot =
  | 'new'
  | 'unclaimed'
  | 'declined'
  | 'scoping'
  | 'asked'
  | 'slow_scoping'
  | 'offered'
  | 'offer_declined'
  | 'offer_lapsed'
  | 'lively'
  | 'stalled'
  | 'meeting_set'
  | 'formalising'
  | 'circulated'
  | 'changes_requested'
  | 'engaged'
  | 'held'
  | 'held_due'
  | 'advice_sufficed'
  | 'completed'
  | 'withdrawn'
  | 'no_provider';

export type OtherRequest = {
  country: string;
  title: string;
  goal: string;
  topic: string;
  challenge: string;
  provider: string;
  plot: Plot;
  /** Days before today that it was submitted. */
  age: number;
};

/** Country, title, what it wants, topic, grand challenge, who could help, how it went, days ago it was submitted. */
const table = `
a | Court decisions in open formats | Publish decisions of the higher courts so that anyone can search them. | open-courts | creating-safer-communities | justice-window | unclaimed | 4
b | A register of who owns companies | Know who really owns the companies that win public contracts. | beneficial-ownership | increasing-corporate-accountability | ownership-lab | new | 1
c | Report cards for clinics | Let patients say how a clinic treated them, and act on it. | citizen-feedback | improving-public-services | civic-budget-lab | new | 0
d | Votes of parliament as data | Publish votes and attendance the day they happen. | open-parliament | increasing-public-integrity | parliament-data | new | 1
e | A bridge over the river | Finance and build a bridge. | infrastructure | improving-public-services | contract-school | declined | 210
f | Asset declarations of senior officials | Publish and verify what senior officials declare. | asset-disclosure | increasing-public-integrity | ownership-lab | scoping | 9
g | Information requests online | Ask for information without travelling to the capital. | information-law | increasing-public-integrity | right-to-know | stalled | 62
h | A citizen’s budget people read | Tell people in four pages what the budget does. | citizen-budgets | managing-public-resources | civic-budget-lab | engaged | 205
j | Water quality in thirty towns | Publish what is measured, each week. | environmental-information | creating-safer-communities | water-council | held | 120
k | Procurement people can follow | Open contracting for roads and schools. | open-contracting | managing-public-resources | contract-school | lively | 48
l | Meetings with lobbyists | A register of meetings that is kept. | lobbying | increasing-public-integrity | parliament-data | offered | 24
m | Medicines from tender to shelf | Follow medicines so that shelves are not empty. | health | improving-public-services | health-tracker | circulated | 130
n | Budgets citizens can read | Explain the budget before it is voted. | budget-transparency | managing-public-resources | civic-budget-lab | offered | 20
p | Court fees on one page | Know beforehand what justice costs. | legal-aid | creating-safer-communities | justice-window | unclaimed | 2
q | Open contracting for health supplies | Publish each contract for health supplies. | open-contracting | managing-public-resources | contract-school | changes_requested | 140
r | Asset declarations, verified | Check what is declared against land and tax registers. | asset-disclosure | increasing-public-integrity | ownership-lab | scoping | 12
s | Beneficial ownership register | Publish beneficial owners with the new law. | beneficial-ownership | increasing-corporate-accountability | ownership-lab | held_due | 135
t | Residents deciding local budgets | Residents of our six largest cities decide on part of the budget, and see afterwards that it was done. | participatory-budgeting | managing-public-resources | civic-budget-lab | lively | 55
u | A portal for complaints | One counter for complaints, with answers. | citizen-feedback | improving-public-services | service-design | completed | 330
v | Information requests answered in time | Halve the time an answer takes. | information-law | increasing-public-integrity | right-to-know | stalled | 45
z | Budgets citizens can read, in the regions | Regional budgets in the same simple form. | citizen-budgets | managing-public-resources | civic-budget-lab | slow_scoping | 21
a | Whistleblowers protected at work | Procedures that protect whoever speaks up. | whistleblowers | increasing-public-integrity | clean-office | advice_sufficed | 290
b | Open data of the capital | Start with what people ask for most. | open-data | improving-public-services | plain-charts | engaged | 240
c | Forest concessions | Show who may fell where. | land-and-forests | increasing-corporate-accountability | terrain-data | meeting_set | 70
d | Young people in local councils | Seats and a say for the young. | youth | improving-public-services | local-voice | asked | 15
e | School budgets on the school door | Each school shows what it received. | education | managing-public-resources | civic-budget-lab | formalising | 110
f | A counter for persons with disabilities | Services one can reach and use. | disability | improving-public-services | service-design | offer_declined | 33
g | Judges’ decisions by e-mail | Send decisions to the parties at once. | open-courts | creating-safer-communities | justice-window | withdrawn | 180
h | Tax expenditures | Publish what exemptions cost. | tax | managing-public-resources | clean-office | no_provider | 260
j | Registers of licences for mines | A register that is right. | extractives-transparency | increasing-corporate-accountability | terrain-data | offer_lapsed | 58
k | Water committees | Users decide with the utility. | water-and-sanitation | improving-public-services | water-council | scoping | 7
l | Audit follow-up | Say what happened to each finding. | audit | managing-public-resources | civic-budget-lab | lively | 66
m | Archives open after twenty years | Rules and a reading room. | public-archives | increasing-public-integrity | right-to-know | held | 95
n | Police complaints | Complaints that are answered by somebody else than the police. | policing | creating-safer-communities | justice-window | offered | 17
p | Public debt in plain words | Who owes what, until when. | public-debt | managing-public-resources | plain-charts | meeting_set | 52
q | Algorithms that decide on benefits | Say which programs decide, and how to object. | algorithms | improving-public-services | data-adviser | slow_scoping | 30
r | A public map of buses | Know when the bus comes. | digital-services | improving-public-services | service-design | completed | 310
s | Aid in the budget | Show aid where it is spent. | aid-transparency | managing-public-resources | plain-charts | stalled | 80
t | Disclosure before one asks | Publish what is asked for most. | proactive-disclosure | increasing-public-integrity | right-to-know | engaged | 220
u | Party finance | Publish donations during the campaign. | political-finance | increasing-public-integrity | ownership-lab | held | 60
v | Deliberation on the coast | Citizens’ assembly on coastal land. | deliberation | creating-safer-communities | local-voice | circulated | 125
z | Gender in the budget | Show whom the budget reaches. | gender-equality | managing-public-resources | civic-budget-lab | advice_sufficed | 200
a | Open source in ministries | Share what is built. | open-source | improving-public-services | service-design | lively | 40
b | Emergency spending | Publish emergency contracts within days. | emergencies | creating-safer-communities | contract-school | engaged | 255
c | Climate finance | Follow climate money to the village. | climate | managing-public-resources | revenue-institute | scoping | 14
d | Land of indigenous peoples | Borders that both sides accept. | indigenous-peoples | creating-safer-communities | local-voice | formalising | 100
e | Data protection in open data | Open without exposing people. | data-protection | increasing-public-integrity | data-adviser | offered | 13
f | An anti-corruption agency that is heard | Peer review of the agency. | anti-corruption-bodies | increasing-public-integrity | clean-office | completed | 345
g | Birth registration in one visit | One visit instead of four. | digital-services | improving-public-services | service-design | lively | 75
h | Conflicts of interest of councillors | Declarations before votes. | conflicts-of-interest | increasing-public-integrity | ownership-lab | scoping | 6
j | Local radio on the budget | Explain district budgets on the radio. | local-government | managing-public-resources | local-voice | withdrawn | 150
k | Journalists and the information law | Training on both sides of the counter. | freedom-of-expression | increasing-public-integrity | right-to-know | no_provider | 230
l | Social protection lists | Lists that are fair and can be challenged. | social-protection | improving-public-services | health-tracker | asked | 18
m | Maps of risk | Maps of floods that people can read. | geospatial | creating-safer-communities | terrain-data | engaged | 190
n | Peaceful assembly | A guide for police and organisers. | peaceful-assembly | creating-safer-communities | justice-window | declined | 88
p | Associations registered in a week | Register without a lawyer. | freedom-of-association | increasing-public-integrity | service-design | formalising | 92
w | Contracts of the port | Publish contracts of the port authority. | resource-contracts | increasing-corporate-accountability | open-mines | lively | 36
w | Defenders of rivers | Protect those who report on rivers. | defenders-protection | creating-safer-communities | water-council | asked | 11
`;

/** Some sixty requests of other governments, each with how it went. */
export const otherRequests: OtherRequest[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [country, title, goal, topic, challenge, provider, plot, age] = line.split(' | ') as [
      string,
      string,
      string,
      string,
      string,
      string,
      Plot,
      string,
    ];
    return {
      country: `country-${country}`,
      title,
      goal,
      topic,
      challenge,
      provider,
      plot,
      age: Number(age),
    };
  });
