/** A party of one version, and who signs for it. */
export type AgreeingParty = { organisationId: string; signatoryPersonId: string | null };

/** One agreement, as it is stored: to one exact version, by one person for one organisation. */
export type Agreement = {
  organisationId: string;
  personId: string;
  version: number;
  sha256: string;
  voided: boolean;
};

export type Settlement = {
  /** Parties whose named signatory has agreed to exactly this version. */
  agreedOrganisationIds: string[];
  /** Parties still asked, in the order of the text. */
  awaitedOrganisationIds: string[];
  /** All have agreed: this text comes into force. */
  settled: boolean;
};

/** Whether the agreement is to exactly this version, by the named signatory of that party, and still stands. */
function holds(
  agreement: Agreement,
  party: AgreeingParty,
  version: number,
  sha256: string,
): boolean {
  return (
    !agreement.voided &&
    agreement.version === version &&
    agreement.sha256 === sha256 &&
    agreement.organisationId === party.organisationId &&
    agreement.personId === party.signatoryPersonId
  );
}

/**
 * Who has agreed to one exact version and who is awaited. Agreements to other versions, to another text,
 * by somebody else than the named signatory, or voided ones count for nothing.
 * Source: the mechanism’s rules, "The terms of engagement": in force when the last party agrees.
 */
export function settleAgreement(
  version: { number: number; sha256: string; parties: readonly AgreeingParty[] },
  agreements: readonly Agreement[],
): Settlement {
  const hasAgreed = (party: AgreeingParty) =>
    agreements.some((agreement) => holds(agreement, party, version.number, version.sha256));
  const agreed = version.parties.filter(hasAgreed);
  const awaited = version.parties.filter((party) => !hasAgreed(party));
  return {
    agreedOrganisationIds: agreed.map((party) => party.organisationId),
    awaitedOrganisationIds: awaited.map((party) => party.organisationId),
    settled: version.parties.length >= 2 && awaited.length === 0,
  };
}
