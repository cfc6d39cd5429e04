package org.govsm.governance.custody;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Fault;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Plain;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.ledger.HashChain;
import org.govsm.core.text.Message;
import org.govsm.governance.account.People;
import org.govsm.governance.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/**
 * Who held the keys of which account, when: a log that only grows. Each entry names the one before
 * by its hash, so that none can be changed, dropped or put in between without notice.
 */
public final class CustodyLog implements ToPlain {

  private final String name;
  private final List<CustodyEntry> entries;
  private final Map<String, AccountCustody> accounts;
  private final HashChain chain;

  private CustodyLog(
      String name,
      List<CustodyEntry> entries,
      Map<String, AccountCustody> accounts,
      HashChain chain) {
    this.name = name;
    this.entries = entries;
    this.accounts = accounts;
    this.chain = chain;
  }

  /**
   * An empty log.
   *
   * @param name whose log it is; entries cannot be moved between logs of different names
   * @return the log
   */
  public static CustodyLog start(String name) {
    return new CustodyLog(name, List.of(), Map.of(), HashChain.start("custody " + name));
  }

  /**
   * Adds an event. It is added unless a rule stands in the way; what is open afterwards is said
   * too.
   *
   * @param event the event
   * @param people those whom the department knows
   * @return the findings, and the longer log if none of them is blocking
   */
  public Appended append(CustodyEvent event, People people) {
    List<Finding> findings = new ArrayList<>();
    if (entries.stream().anyMatch(entry -> entry.event().eventId().equals(event.eventId()))) {
      CustodyFindings twice = new CustodyFindings(event.accountId());
      twice.blocking("twice", CustodyFindings.say("twice").with("id", event.eventId()));
      findings.addAll(twice.all());
    }
    AccountCustody before = custody(event.accountId());
    findings.addAll(EventRules.broken(before, event, people));
    if (findings.stream().anyMatch(finding -> finding.weight() == Weight.BLOCKING)) {
      return new Appended(Optional.empty(), findings);
    }
    findings.addAll(StandingRules.open(before.after(event), people, event.at()));
    return new Appended(Optional.of(with(event)), findings);
  }

  private CustodyLog with(CustodyEvent event) {
    HashChain longer = chain.withTree(event.toPlain());
    List<CustodyEntry> more = new ArrayList<>(entries);
    more.add(new CustodyEntry(event, chain.head(), longer.head()));
    Map<String, AccountCustody> states = new TreeMap<>(accounts);
    states.put(event.accountId(), custody(event.accountId()).after(event));
    return new CustodyLog(name, List.copyOf(more), states, longer);
  }

  private AccountCustody custody(String account) {
    return Optional.ofNullable(accounts.get(account)).orElseGet(() -> new AccountCustody(account));
  }

  /**
   * The entries.
   *
   * @return all, in the order in which they were added
   */
  public List<CustodyEntry> entries() {
    return entries;
  }

  /**
   * How the keys of every account stand.
   *
   * @return one for each account of the log, in the order of their ids
   */
  public List<AccountCustody> accounts() {
    return List.copyOf(accounts.values());
  }

  /**
   * How the keys of an account stand.
   *
   * @param account its id
   * @return nothing where the log does not speak of it
   */
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
    List<Finding> findings = new ArrayList<>();
    accounts.values().forEach(one -> findings.addAll(StandingRules.open(one, people, asOf)));
    return List.copyOf(findings);
  }

  /**
   * What must happen before a person leaves.
   *
   * @param person the id of the person
   * @return a step for each access that the person has
   */
  public ExitChecklist exit(String person) {
    return ExitChecklist.of(person, accounts());
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

  /**
   * The published tree form.
   *
   * @return the name, and the events with prevHash and hash
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", name);
    tree.put("events", Plain.list(entries, CustodyEntry::toPlain));
    return tree;
  }

  /**
   * Reads a log that was kept, and checks its chain.
   *
   * @param tree as {@link #toPlain} gives it
   * @return the log, or a fault for each entry that is not as it was written
   */
  public static Checked<CustodyLog> fromPlain(@Nullable Object tree) {
    List<Fault> faults = new ArrayList<>();
    TreeReader reader = TreeReader.of(tree, "", faults);
    reader.only(List.of("name", "events"));
    List.of("name", "events").forEach(reader::require);
    CustodyLog log = start(reader.text("name").orElse(""));
    Object given = reader.any("events").orElse(List.of());
    if (!(given instanceof List<?> events)) {
      reader.fault("events", "tree.list", Message.of("input.list"));
      return new Checked.Rejected<>(faults);
    }
    for (int i = 0; i < events.size() && faults.isEmpty(); i++) {
      log = log.withKept(events.get(i), "/events/" + i, faults);
    }
    return Checked.of(log, faults);
  }

  private CustodyLog withKept(@Nullable Object kept, String pointer, List<Fault> faults) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    if (kept instanceof Map<?, ?> members) {
      members.forEach((member, item) -> event.put(String.valueOf(member), item));
    }
    String before = String.valueOf(event.remove("prevHash"));
    String hash = String.valueOf(event.remove("hash"));
    return CustodyEvent.fromPlain(event)
        .fold(
            read -> {
              byte[] bytes = CanonicalForm.text(read.toPlain()).getBytes(StandardCharsets.UTF_8);
              long number = entries.size() + 1L;
              if (!before.equals(head()) || chain.flaw(number, bytes, hash).isPresent()) {
                String code = before.equals(head()) ? "changed" : "gap";
                Message text = Message.of("fault.custody-" + code);
                faults.add(new Fault(pointer, "custody." + code, text));
              }
              return with(read);
            },
            found -> {
              found.forEach(f -> faults.add(new Fault(pointer + f.pointer(), f.code(), f.text())));
              return this;
            });
  }
}
