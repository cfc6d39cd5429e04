package org.govsm.portal.store;

import org.jdbi.v3.core.Handle;

/** Everything that is kept, within one transaction. */
public final class Transaction {

  private final Handle handle;
  private final Integrity integrity;

  Transaction(Handle handle, Integrity integrity) {
    this.handle = handle;
    this.integrity = integrity;
  }

  Handle handle() {
    return handle;
  }

  /** Whether nothing was kept yet. */
  boolean isEmpty() {
    return chains().all().isEmpty()
        && evidence().page("", 1).isEmpty()
        && checkpoints().last().isEmpty();
  }

  /** What happened. */
  public EventLog events() {
    return new EventLog(handle, integrity);
  }

  /** Which chains there are. */
  public Chains chains() {
    return new Chains(handle, events());
  }

  /** The heads of all chains, day by day. */
  public Checkpoints checkpoints() {
    return new Checkpoints(handle, integrity);
  }

  /** Files as they were given. */
  public EvidenceStore evidence() {
    return new EvidenceStore(handle);
  }

  /** Contracts and their versions. */
  public Contracts contracts() {
    return new Contracts(handle, events());
  }

  /** Files of readings that were taken in. */
  public Imports imports() {
    return new Imports(handle, this);
  }

  /** What was measured for a contract. */
  public ContractReadings readings(String contract) {
    return new ContractReadings(handle, contract, Integer.MAX_VALUE);
  }

  /**
   * What was measured for a contract as far as some of its imports say.
   *
   * @param lastImport the number of the last import that counts
   */
  public ContractReadings readings(String contract, int lastImport) {
    return new ContractReadings(handle, contract, lastImport);
  }

  /** Certificates that were issued. */
  public StoredCertificates certificates() {
    return new StoredCertificates(handle, this);
  }

  /** What departments say of themselves. */
  public FactsVersions factsVersions() {
    return new FactsVersions(handle, this);
  }

  /** What people signed for departments. */
  public Attestations attestations() {
    return new Attestations(handle, events());
  }

  /** Assessments that were run. */
  public AssessmentRuns assessmentRuns() {
    return new AssessmentRuns(handle, this);
  }

  /** The accounts of departments. */
  public RegisteredAccounts accounts() {
    return new RegisteredAccounts(handle, events());
  }

  /** Who holds the keys of accounts. */
  public CustodyRecords custody() {
    return new CustodyRecords(handle, events());
  }

  /** Rule packs that were uploaded. */
  public PackEditions packEditions() {
    return new PackEditions(handle, events());
  }

  /** The purchases of departments. */
  public Purchases purchases() {
    return new Purchases(handle, events());
  }

  /** Answers to requests that must not be done twice. */
  public IdempotencyKeys idempotencyKeys() {
    return new IdempotencyKeys(handle);
  }

  /** Who may use the portal. */
  public Users users() {
    return new Users(handle, events());
  }

  /** Visits that are open. */
  public Sessions sessions() {
    return new Sessions(handle);
  }

  /** Second factors of users. */
  public SecondFactors secondFactors() {
    return new SecondFactors(handle, users());
  }

  /** Who gave the right password, and not the second factor yet. */
  public PendingSignIns pendingSignIns() {
    return new PendingSignIns(handle);
  }

  /** Keys of machines. */
  public AccessTokens accessTokens() {
    return new AccessTokens(handle, users());
  }

  /** Tokens with which a password is set once. */
  public OneTimeTokens oneTimeTokens() {
    return new OneTimeTokens(handle);
  }

  /**
   * Who was sent to the provider to sign in.
   *
   * @return those who have not come back
   */
  public OidcLogins oidcLogins() {
    return new OidcLogins(handle);
  }

  /** How often signing in failed lately. */
  public SignInCounts signInCounts() {
    return new SignInCounts(handle);
  }

  /**
   * Refuses to go on from what is stored of a contract unless every row of it is as its event made
   * it: its versions, imports, readings and certificates. It takes as long as reading them once.
   *
   * @throws StoreRefusal if there is no such contract, or a row is not what was written
   */
  public void requireWhole(String contract) {
    events().requireWhole(contracts().hold(contract).department(), contract);
  }

  /**
   * Takes out all that a department left, as if it had never been: its events, contracts, readings,
   * certificates and files, and the checkpoints and idempotency keys of the store. Only for a
   * department that was never real.
   *
   * @throws StoreRefusal if there is any other department
   */
  public void removeOnly(String department) {
    new Removal(handle).only(department);
  }
}
