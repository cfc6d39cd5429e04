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

  /**
   * What happened.
   *
   * @return the chains of events
   */
  public EventLog events() {
    return new EventLog(handle, integrity);
  }

  /**
   * Which chains there are.
   *
   * @return the chains, by whatever tells of one
   */
  public Chains chains() {
    return new Chains(handle, events());
  }

  /**
   * The heads of all chains, day by day.
   *
   * @return the checkpoints
   */
  public Checkpoints checkpoints() {
    return new Checkpoints(handle, integrity);
  }

  /**
   * Files as they were given.
   *
   * @return the evidence
   */
  public EvidenceStore evidence() {
    return new EvidenceStore(handle);
  }

  /**
   * Contracts and their versions.
   *
   * @return the contracts
   */
  public Contracts contracts() {
    return new Contracts(handle, events());
  }

  /**
   * Files of readings that were taken in.
   *
   * @return the imports
   */
  public Imports imports() {
    return new Imports(handle, this);
  }

  /**
   * What was measured for a contract.
   *
   * @param contract its id
   * @return its readings
   */
  public ContractReadings readings(String contract) {
    return new ContractReadings(handle, contract, Integer.MAX_VALUE);
  }

  /**
   * What was measured for a contract as far as some of its imports say.
   *
   * @param contract its id
   * @param lastImport the number of the last import that counts
   * @return its readings
   */
  public ContractReadings readings(String contract, int lastImport) {
    return new ContractReadings(handle, contract, lastImport);
  }

  /**
   * Certificates that were issued.
   *
   * @return the certificates
   */
  public StoredCertificates certificates() {
    return new StoredCertificates(handle, this);
  }

  /**
   * What departments say of themselves.
   *
   * @return the versions of their documents
   */
  public FactsVersions factsVersions() {
    return new FactsVersions(handle, this);
  }

  /**
   * What people signed for departments.
   *
   * @return the attestations
   */
  public Attestations attestations() {
    return new Attestations(handle, events());
  }

  /**
   * Assessments that were run.
   *
   * @return the assessments
   */
  public AssessmentRuns assessmentRuns() {
    return new AssessmentRuns(handle, this);
  }

  /**
   * The accounts of departments.
   *
   * @return the register
   */
  public RegisteredAccounts accounts() {
    return new RegisteredAccounts(handle, events());
  }

  /**
   * Who holds the keys of accounts.
   *
   * @return the custody logs
   */
  public CustodyRecords custody() {
    return new CustodyRecords(handle, events());
  }

  /**
   * Rule packs that were uploaded.
   *
   * @return their editions
   */
  public PackEditions packEditions() {
    return new PackEditions(handle, events());
  }

  /**
   * The purchases of departments.
   *
   * @return the register
   */
  public Purchases purchases() {
    return new Purchases(handle, events());
  }

  /**
   * Answers to requests that must not be done twice.
   *
   * @return the keys
   */
  public IdempotencyKeys idempotencyKeys() {
    return new IdempotencyKeys(handle);
  }

  /**
   * Who may use the portal.
   *
   * @return the users
   */
  public Users users() {
    return new Users(handle, events());
  }

  /**
   * Visits that are open.
   *
   * @return the sessions
   */
  public Sessions sessions() {
    return new Sessions(handle);
  }

  /**
   * Second factors of users.
   *
   * @return the factors
   */
  public SecondFactors secondFactors() {
    return new SecondFactors(handle, users());
  }

  /**
   * Who gave the right password, and not the second factor yet.
   *
   * @return the sign-ins
   */
  public PendingSignIns pendingSignIns() {
    return new PendingSignIns(handle);
  }

  /**
   * Keys of machines.
   *
   * @return the tokens
   */
  public AccessTokens accessTokens() {
    return new AccessTokens(handle, users());
  }

  /**
   * Tokens with which a password is set once.
   *
   * @return the tokens
   */
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

  /**
   * How often signing in failed lately.
   *
   * @return the counts
   */
  public SignInCounts signInCounts() {
    return new SignInCounts(handle);
  }

  /**
   * Refuses to go on from what is stored of a contract unless every row of it is as its event made
   * it: its versions, imports, readings and certificates. It takes as long as reading them once.
   *
   * @param contract the id of the contract
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
   * @param department its id
   * @throws StoreRefusal if there is any other department
   */
  public void removeOnly(String department) {
    new Removal(handle).only(department);
  }
}
