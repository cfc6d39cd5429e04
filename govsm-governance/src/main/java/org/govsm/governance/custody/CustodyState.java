package org.govsm.governance.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.ledger.HashChain;
import org.govsm.core.text.Message;
import org.govsm.governance.account.People;
import org.jspecify.annotations.Nullable;

/**
 * Custody state: how the keys of every account stand as of the head of a log. It goes on from there
 * without the entries before, so that adding one costs the same however long the log is.
 */
public final class CustodyState {

  private final HashChain chain;
  private final Map<String, AccountCustody> accounts;
  private final EventIds ids;
  private final Optional<CustodyEntry> last;

  private CustodyState(
      HashChain chain,
      Map<String, AccountCustody> accounts,
      EventIds ids,
      Optional<CustodyEntry> last) {
    this.chain = chain;
    this.accounts = accounts;
    this.ids = ids;
    this.last = last;
  }

  /**
   * The state before the first entry.
   *
   * @param name whose log it is; entries cannot be moved between logs of different names
   * @return nobody holds anything
   */
  public static CustodyState start(String name) {
    return new CustodyState(
        HashChain.start("custody " + name), Map.of(), EventIds.none(), Optional.empty());
  }

  /**
   * Adds an event. It is added unless a rule stands in the way; what is open afterwards is said
   * too.
   *
   * @param people those whom the department knows
   * @return the findings, and the entry with the state after it if none of them is blocking
   */
  public Appended append(CustodyEvent event, People people) {
    return append(event, people, CustodyContext.NONE);
  }

  /** The same, with what is known beside the log, such as contracts that have ended. */
  public Appended append(CustodyEvent event, People people, CustodyContext beside) {
    List<Finding> findings = new ArrayList<>(broken(event, people));
    if (findings.stream().anyMatch(finding -> finding.weight() == Weight.BLOCKING)) {
      return new Appended(Optional.empty(), findings);
    }
    CustodyEntry entry = new CustodyEntry(event, head(), chain.withTree(event.toPlain()).head());
    CustodyState next = with(List.of(entry));
    findings.addAll(
        StandingRules.open(next.custody(event.accountId()), people, event.at(), beside));
    return new Appended(Optional.of(next), findings);
  }

  /**
   * The rules that an event breaks after those before it.
   *
   * @param people those whom the department knows
   * @return the findings; it can be added if none of them is blocking
   */
  public List<Finding> broken(CustodyEvent event, People people) {
    CustodyFindings findings = new CustodyFindings(event.accountId());
    if (ids.contains(event.eventId())) {
      findings.blocking("twice", CustodyFindings.say("twice").with("id", event.eventId()));
    }
    List<Finding> all = new ArrayList<>(findings.all());
    all.addAll(EventRules.broken(custody(event.accountId()), event, people));
    return all;
  }

  /**
   * Whether those who sign an event may sign at the moment at which it is written down: an earlier
   * day on the event lets nobody sign who has left since.
   *
   * @param people those whom the department knows
   * @param at the moment at which it is written down
   * @return a blocking finding for each who is not known or not in post
   */
  public static List<Finding> signers(CustodyEvent event, People people, Instant at) {
    return EventRules.signers(event, people, at);
  }

  /**
   * Goes on with entries that were kept, and checks their chain.
   *
   * @param kept the entries after the head, as {@link CustodyEntry#toPlain} gives them
   * @return the state after them, or a fault for the first that is not as it was written
   */
  public Checked<CustodyState> resume(List<?> kept) {
    List<InputFault> faults = new ArrayList<>();
    CustodyState after = with(entries(kept, faults));
    return Checked.of(after, faults);
  }

  /** The entries as they were written, up to the first that is not. */
  List<CustodyEntry> entries(List<?> kept, List<InputFault> faults) {
    List<CustodyEntry> entries = new ArrayList<>();
    HashChain before = chain;
    for (Object one : kept) {
      Optional<CustodyEntry> entry = entry(one, before, faults);
      if (entry.isEmpty()) {
        break;
      }
      entries.add(entry.get());
      before = HashChain.at(before.length() + 1, entry.get().hash());
    }
    return entries;
  }

  private static Optional<CustodyEntry> entry(
      @Nullable Object kept, HashChain before, List<InputFault> faults) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (kept instanceof Map<?, ?> map) {
      map.forEach((member, item) -> members.put(String.valueOf(member), item));
    }
    String prevHash = String.valueOf(members.remove("prevHash"));
    String hash = String.valueOf(members.remove("hash"));
    String pointer = "/events/" + before.length();
    return CustodyEvent.fromPlain(members)
        .part(pointer, faults)
        .flatMap(
            event -> {
              byte[] bytes = CanonicalForm.bytes(event.toPlain());
              boolean gap = !prevHash.equals(before.head());
              if (gap || before.flaw(before.length() + 1, bytes, hash).isPresent()) {
                String code = gap ? "gap" : "changed";
                Message text = Message.of("fault.custody-" + code);
                faults.add(new InputFault(pointer, "custody." + code, text));
                return Optional.empty();
              }
              return Optional.of(new CustodyEntry(event, prevHash, hash));
            });
  }

  /** The state after entries that go on from its head. */
  CustodyState with(List<CustodyEntry> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, AccountCustody> after = new TreeMap<>(accounts);
    for (CustodyEntry entry : more) {
      String account = entry.event().accountId();
      AccountCustody before =
          Optional.ofNullable(after.get(account)).orElseGet(() -> new AccountCustody(account));
      after.put(account, before.after(entry.event()));
    }
    CustodyEntry end = more.get(more.size() - 1);
    HashChain longer = HashChain.at(chain.length() + more.size(), end.hash());
    return new CustodyState(longer, after, ids.with(more), Optional.of(end));
  }

  EventIds ids() {
    return ids;
  }

  private AccountCustody custody(String account) {
    return account(account).orElseGet(() -> new AccountCustody(account));
  }

  /** How many entries the log has. */
  public int size() {
    return Math.toIntExact(chain.length());
  }

  /** The last entry; nothing where the log is empty. */
  public Optional<CustodyEntry> last() {
    return last;
  }

  /**
   * The hash of the last entry, to be kept elsewhere: it shows whether entries were cut off at the
   * end.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String head() {
    return chain.head();
  }

  /** Whether an event of this id is in the log. */
  public boolean has(String eventId) {
    return ids.contains(eventId);
  }

  /**
   * An id for the next event, used neither in the log nor for a hand-over that was ever asked for.
   *
   * @param asked the ids of all hand-overs ever asked for, whatever came of them
   */
  public String freeId(Set<String> asked) {
    int number = size() + 1;
    while (has("K" + number) || asked.contains("K" + number)) {
      number++;
    }
    return "K" + number;
  }

  /**
   * Whether a new event has the id of a hand-over: who approves by an id means one hand-over.
   *
   * @param asked the ids of all hand-overs ever asked for, whatever came of them
   * @return a blocking finding if so
   */
  public List<Finding> twice(CustodyEvent event, Set<String> asked) {
    CustodyFindings findings = new CustodyFindings(event.accountId());
    if (asked.contains(event.eventId())) {
      findings.blocking("twice", CustodyFindings.say("twice-asked").with("id", event.eventId()));
    }
    return findings.all();
  }

  /** How the keys of each account of the log stand, in the order of their ids. */
  public List<AccountCustody> accounts() {
    return List.copyOf(accounts.values());
  }

  /** How the keys of an account stand; nothing where the log does not speak of it. */
  public Optional<AccountCustody> account(String account) {
    return Optional.ofNullable(accounts.get(account));
  }

  /**
   * What is open on all accounts: no holder, no backup, keys to change, somebody who left.
   *
   * @param people those whom the department knows
   * @param asOf the moment
   * @return the findings, account by account
   */
  public List<Finding> open(People people, Instant asOf) {
    return open(people, asOf, CustodyContext.NONE);
  }

  /**
   * The same, with what is known beside the log: a change of keys before an account was compromised
   * is none since, and who worked under a contract that has ended has no access.
   */
  public List<Finding> open(People people, Instant asOf, CustodyContext beside) {
    return accounts.values().stream()
        .flatMap(one -> StandingRules.open(one, people, asOf, beside).stream())
        .toList();
  }

  /**
   * What must happen before a person leaves: a step for each access that the person has.
   *
   * @param people those whom the department knows; others are not known, unless they have access
   */
  public ExitChecklist exit(String person, People people) {
    return ExitChecklist.of(person, people.find(person).isPresent(), accounts());
  }
}
