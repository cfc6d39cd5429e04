package org.govsm.governance.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.governance.account.People;
import org.govsm.governance.tree.IndianDays;
import org.govsm.governance.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/**
 * Custody log: who held the keys of which account, when, as it was kept. Each entry names the one
 * before by its hash, so that none can be changed, dropped or put in between without notice.
 * Entries are added at its {@linkplain #state head}.
 */
public final class CustodyLog implements ToPlain {

  private final String name;
  private final List<CustodyEntry> entries;
  private final CustodyState state;

  private CustodyLog(String name, List<CustodyEntry> entries) {
    this.name = name;
    this.entries = List.copyOf(entries);
    this.state = CustodyState.start(name).with(entries);
  }

  /**
   * Reads a log that was kept, and checks its chain.
   *
   * @param tree as {@link #toPlain} gives it
   * @return the log, or a fault for the first entry that is not as it was written
   */
  public static Checked<CustodyLog> fromPlain(@Nullable Object tree) {
    List<InputFault> faults = new ArrayList<>();
    TreeReader reader = TreeReader.of(tree, "", faults);
    reader.only(List.of("name", "events"));
    List.of("name", "events").forEach(reader::require);
    String name = reader.text("name").orElse("");
    Object given = reader.any("events").orElse(List.of());
    if (!(given instanceof List<?> events)) {
      reader.fault("events", "tree.list", Message.of("input.list"));
      return new Checked.Rejected<>(faults);
    }
    List<CustodyEntry> entries =
        faults.isEmpty() ? CustodyState.start(name).entries(events, faults) : List.of();
    return Checked.of(new CustodyLog(name, entries), faults);
  }

  /** The entries, in the order in which they were added. */
  public List<CustodyEntry> entries() {
    return entries;
  }

  /** How the keys of every account stand after the last entry, and where the next one is added. */
  public CustodyState state() {
    return state;
  }

  /**
   * What must happen before a person leaves, as {@link CustodyState#exit} says it.
   *
   * @param people those whom the department knows; whoever neither they nor an entry of the log
   *     name is not known
   */
  public ExitChecklist exit(String person, People people) {
    boolean named = people.find(person).isPresent() || names(person);
    return ExitChecklist.of(person, named, state.accounts());
  }

  /**
   * What is open on all accounts, as {@link CustodyState#open} says it, and entries that somebody
   * signed who had left the post. Such an entry is not added any more; one that was kept counts.
   *
   * @param people those whom the department knows
   * @param asOf the moment
   */
  public List<Finding> open(People people, Instant asOf) {
    return open(people, asOf, CustodyContext.NONE);
  }

  /** The same, with what is known beside the log. */
  public List<Finding> open(People people, Instant asOf, CustodyContext beside) {
    return Stream.concat(
            state.open(people, asOf, beside).stream(),
            entries.stream().map(CustodyEntry::event).flatMap(one -> signedLate(one, people)))
        .toList();
  }

  private static Stream<Finding> signedLate(CustodyEvent event, People people) {
    CustodyFindings findings = new CustodyFindings(event.accountId());
    Stream.concat(Stream.of(event.actor()), event.approvedBy().stream())
        .filter(person -> !event.kind().isReport())
        .filter(person -> people.leftBy(person, event.at()).isPresent())
        .forEach(
            person ->
                findings.warning(
                    "signed-left",
                    CustodyFindings.say("signed-left")
                        .with("person", person)
                        .with("id", event.eventId())
                        .with("day", IndianDays.of(event.at()))));
    return findings.all().stream();
  }

  /** Whether an entry names a person: who acts, gives, takes or had access. */
  boolean names(String person) {
    return entries.stream()
        .map(CustodyEntry::event)
        .flatMap(e -> Stream.of(e.fromHolder(), e.toHolder(), Optional.of(e.actor())))
        .anyMatch(one -> one.filter(person::equals).isPresent());
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
    tree.put("events", Tree.list(entries, CustodyEntry::toPlain));
    return tree;
  }
}
