import type { Reader } from '../../db/connect.ts';
import { type Actor, openedOrganisationIds } from '../../shared/actor.ts';
import type { TermsContent } from '../../shared/terms/content.ts';
import { isCirculating, isInForce } from '../../shared/terms/lifecycle.ts';
import {
  type AnswerTarget,
  canAbandonTerms,
  canAgree,
  canAmendTerms,
  canCirculateTerms,
  canDecline,
  canEndTerms,
  canNudgeSignatories,
  canReport,
  canRequestChanges,
  canReviseTerms,
  type TermsAccess,
} from '../../shared/terms/permissions.ts';
import { nextReportOn } from '../../shared/terms/reports.ts';
import { settleAgreement } from '../../shared/terms/settle-agreement.ts';
import { notFound } from '../domain-error.ts';
import { organisationNames } from '../registry/queries.ts';
import { pairsNotMet } from './party-queries.ts';
import { getContent, requireTerms, type StoredTerms, type VersionHead } from './queries.ts';

export type SeenTerms = StoredTerms & { access: TermsAccess };

function isStaffAccess(access: TermsAccess): boolean {
  return access === 'staff' || access === 'responsible';
}

/**
 * The versions somebody sees: staff all; the government what circulated or is in force; another party those
 * of them that name it, so that whoever was dropped keeps what it was asked and never sees the next.
 */
export function visibleVersions(actor: Actor, seen: SeenTerms): VersionHead[] {
  if (isStaffAccess(seen.access)) return seen.versions;
  const shown = seen.versions.filter(
    (version) => version.circulated_at !== null || version.number === seen.terms.in_force_version,
  );
  if (seen.access === 'government') return shown;
  const opened = openedOrganisationIds(actor);
  const personId = actor.kind === 'person' || actor.kind === 'link' ? actor.personId : null;
  return shown.filter((version) =>
    seen.parties.some(
      (party) =>
        party.terms_version_id === version.id &&
        (opened.includes(party.organisation_id) || party.signatory_person_id === personId),
    ),
  );
}

/** The version somebody is shown first: what circulates if they may see it, else what is in force, else the latest. */
function versionToShow(visible: readonly VersionHead[], seen: SeenTerms): VersionHead {
  const numbered = (number: number | null) => visible.find((version) => version.number === number);
  const current = numbered(seen.terms.current_version);
  const isAsked = isCirculating(seen.facts.state) || isStaffAccess(seen.access);
  const inForce = numbered(seen.terms.in_force_version);
  return (isAsked ? current : undefined) ?? inForce ?? current ?? visible.at(-1) ?? notFound();
}

/** Who has agreed to a version, or is awaited, in the order of the text. */
function partiesOf(actor: Actor, seen: SeenTerms, version: VersionHead, content: TermsContent) {
  const personId = actor.kind === 'person' || actor.kind === 'link' ? actor.personId : null;
  const opened = openedOrganisationIds(actor);
  return content.parties.map((party) => {
    const agreement = seen.agreements.find(
      (one) =>
        one.terms_version_id === version.id &&
        one.organisation_id === party.organisationId &&
        one.sha256 === version.sha256 &&
        one.voided_at === null,
    );
    return {
      organisationId: party.organisationId,
      organisationName: party.organisationName,
      signatoryPersonId: party.signatoryPersonId,
      signatoryName: party.signatoryName,
      capacity: party.capacity,
      isYours: opened.includes(party.organisationId),
      isYouToSign: personId !== null && party.signatoryPersonId === personId,
      agreedAt: agreement?.agreed_at ?? null,
      sha256: agreement?.sha256 ?? null,
      paper:
        agreement?.proxy_channel && agreement.proxy_on
          ? { channel: agreement.proxy_channel, on: agreement.proxy_on, fileId: agreement.file_id }
          : null,
    };
  });
}

/** What the actor may do now, with the reason where not; for answers, per party they could answer for. */
function abilitiesOf(
  actor: Actor,
  seen: SeenTerms,
  given: { haveAllMet: boolean; seesCurrent: boolean },
) {
  const { facts, current } = seen;
  const target = (organisationId: string, isByProxy: boolean): AnswerTarget => ({
    organisationId,
    version: current.head.number,
    sha256: current.head.sha256,
    isByProxy,
  });
  const parties = given.seesCurrent ? current.content.parties : [];
  const answers = parties.map(({ organisationId }) => ({
    organisationId,
    agree: canAgree(actor, facts, target(organisationId, false)),
    requestChanges: canRequestChanges(actor, facts, target(organisationId, false)),
    decline: canDecline(actor, facts, target(organisationId, false)),
    recordPaper: canAgree(actor, facts, target(organisationId, true)),
    recordChanges: canRequestChanges(actor, facts, target(organisationId, true)),
    recordDecline: canDecline(actor, facts, target(organisationId, true)),
  }));
  return {
    revise: canReviseTerms(actor, facts),
    circulate: canCirculateTerms(actor, facts, given.haveAllMet),
    nudge: canNudgeSignatories(actor, facts),
    abandon: canAbandonTerms(actor, facts),
    amend: canAmendTerms(actor, facts),
    end: canEndTerms(actor, facts),
    reportMidTerm: canReport(actor, facts, 'mid_term'),
    reportClosure: canReport(actor, facts, 'closure'),
    answers,
  };
}

/**
 * One terms as the actor sees them, one version of them shown, with what the actor may do. Refuses
 * `not_found` for who may not see them, or not that version.
 * Source: the mechanism’s rules, "Who may see and do what".
 */
export async function getTerms(
  db: Reader,
  actor: Actor,
  input: { termsId: string; version?: number | undefined },
) {
  const seen = await requireTerms(db, actor, input.termsId);
  return describeTerms(db, actor, seen, input.version);
}

export async function describeTerms(
  db: Reader,
  actor: Actor,
  seen: SeenTerms,
  versionNumber: number | undefined,
) {
  const { terms, facts } = seen;
  const visible = visibleVersions(actor, seen);
  const asked = visible.find((version) => version.number === versionNumber);
  if (versionNumber !== undefined && !asked) notFound();
  const version = asked ?? versionToShow(visible, seen);
  const content =
    version.id === seen.current.head.id ? seen.current.content : await getContent(db, version.id);
  const isStaff = isStaffAccess(seen.access);
  const strangers = isStaff
    ? await pairsNotMet(
        db,
        terms.case_id,
        seen.current.content.parties.map((party) => party.organisationId),
      )
    : [];
  const names = await organisationNames(db, [facts.case.organisationId, ...strangers.flat()]);
  const opened = openedOrganisationIds(actor);
  const numberOf = new Map(seen.versions.map((one) => [one.id, one.number]));
  const seesCurrent = visible.some((one) => one.number === terms.current_version);
  const seesReports = isStaff || seen.access === 'government';
  return {
    id: terms.id,
    caseId: isStaff || seen.access === 'government' ? terms.case_id : null,
    caseReference: facts.case.reference,
    governmentId: facts.case.organisationId,
    governmentName: names.get(facts.case.organisationId) ?? '',
    number: terms.number,
    title: terms.title,
    state: facts.state,
    access: seen.access,
    currentVersion: seesCurrent ? terms.current_version : version.number,
    inForceVersion: terms.in_force_version,
    versions: visible.map((one) => ({
      number: one.number,
      sha256: one.sha256,
      remark: one.remark,
      draftedAt: one.drafted_at,
      circulatedAt: one.circulated_at,
    })),
    shown: {
      number: version.number,
      sha256: version.sha256,
      remark: version.remark,
      draftedAt: version.drafted_at,
      content,
    },
    parties: partiesOf(actor, seen, version, content),
    circulatedAt: terms.circulated_at,
    agreeByAt: isCirculating(facts.state) ? terms.agree_by_at : null,
    inForceAt: terms.in_force_at,
    startsOn: terms.starts_on,
    endsOn: terms.ends_on,
    endedAt: terms.ended_at,
    endingReason: terms.ending_reason,
    nextReport:
      isInForce(facts.state) && terms.in_force_at && seesReports
        ? nextReportOn({
            inForceAt: terms.in_force_at,
            startsOn: terms.starts_on,
            endsOn: terms.ends_on,
            reported: facts.reported,
          })
        : null,
    elsewhere: terms.elsewhere_kind
      ? {
          kind: terms.elsewhere_kind,
          reference: terms.elsewhere_reference ?? '',
          fileId: terms.elsewhere_file_id,
        }
      : null,
    // A party’s reasons are between it and the mechanism.
    answers: seen.answers
      .filter((answer) => isStaff || opened.includes(answer.organisation_id))
      .map((answer) => ({
        id: answer.id,
        organisationId: answer.organisation_id,
        organisationName: answer.organisation_name,
        personName: answer.person_name,
        kind: answer.kind,
        section: answer.section,
        body: answer.body,
        version: numberOf.get(answer.terms_version_id) ?? 0,
        givenAt: answer.given_at,
      })),
    reports: seesReports
      ? seen.reports.map((report) => ({
          kind: report.kind,
          delivered: report.delivered,
          commitmentEffect: report.commitment_effect,
          usefulness: report.usefulness,
          reporterName: report.reporter_name,
          reportedAt: report.reported_at,
        }))
      : [],
    strangers: strangers.map(([one, other]) => ({
      one: names.get(one) ?? '',
      other: names.get(other) ?? '',
    })),
    abilities: abilitiesOf(actor, seen, { haveAllMet: strangers.length === 0, seesCurrent }),
  };
}

export type TermsView = Awaited<ReturnType<typeof describeTerms>>;

/** One line of a list of terms. */
export function describeBriefly(actor: Actor, seen: SeenTerms, governmentName: string) {
  const { terms, facts, current } = seen;
  const visible = visibleVersions(actor, seen);
  const version = versionToShow(visible, seen);
  const isCurrent = version.id === current.head.id;
  const { agreedOrganisationIds, awaitedOrganisationIds } = settleAgreement(
    facts.current,
    facts.agreements,
  );
  const personId = actor.kind === 'person' ? actor.personId : null;
  const partyNames = new Map(
    current.content.parties.map((party) => [party.organisationId, party.organisationName]),
  );
  const isAsking = isCirculating(facts.state) && isCurrent;
  return {
    id: terms.id,
    caseReference: facts.case.reference,
    governmentName,
    number: terms.number,
    title: terms.title,
    state: facts.state,
    isElsewhere: facts.isElsewhere,
    version: version.number,
    inForceAt: terms.in_force_at,
    endsOn: terms.ends_on,
    agreeByAt: isAsking ? terms.agree_by_at : null,
    lastMovementAt: terms.last_movement_at,
    partyNames: isCurrent ? [...partyNames.values()] : [],
    agreed: isAsking ? agreedOrganisationIds.length : 0,
    awaitedNames: isAsking ? awaitedOrganisationIds.map((id) => partyNames.get(id) ?? '') : [],
    /** The reader is a signatory who has not agreed yet. */
    needsYou:
      isAsking &&
      current.content.parties.some(
        (party) =>
          party.signatoryPersonId === personId &&
          awaitedOrganisationIds.includes(party.organisationId),
      ),
  };
}
export type TermsLine = ReturnType<typeof describeBriefly>;
