package org.govsm.governance.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;

/**
 * Custody history of one account, as the facts tell it: its entries, and how its keys stand after
 * them, counted as {@link CustodyLog} counts. Facts may leave out what a log must have; then it is
 * said what is not known.
 */
public final class CustodyHistory {

  private final List<FactNode> entries;
  private final Set<String> unknownKeys = new TreeSet<>();
  private final Set<String> unknownAccess = new TreeSet<>();
  private final List<HolderConflict> conflicts = new ArrayList<>();
  private AccountCustody state;
  private boolean holderKnown = true;

  private CustodyHistory(String account, List<FactNode> entries) {
    this.entries = entries;
    state = new AccountCustody(account);
    entries.forEach(this::take);
  }

  /**
   * The history of an account.
   *
   * @param account its id
   * @return what came of its entries, taken in the order of the log
   */
  public static CustodyHistory of(Facts facts, String account) {
    return new CustodyHistory(account, facts.custodyOf(account));
  }

  /** The log of all accounts, under one of its two names; absent where nobody said anything. */
  public static FactNode log(Facts facts) {
    return facts.custodyLog();
  }

  private void take(FactNode entry) {
    Optional<EventKind> kind = entry.at("event").text().flatMap(EventKind::ofCode);
    if (kind.isEmpty()) {
      unknownKeys.add("custody[].event");
      holderKnown = false;
      return;
    }
    CustodyEvent event = CustodyEvent.of(entry, kind.get());
    require("toHolder", "custody[].to", event.toHolder(), kind.get());
    require("fromHolder", "custody[].from", event.fromHolder(), kind.get());
    if (holderKnown) {
      HolderConflict.of(state, event).ifPresent(conflicts::add);
    }
    state = state.after(event);
    switch (kind.get()) {
      case ISSUED, TRANSFERRED -> holderKnown = event.toHolder().isPresent();
      case REVOKED -> holderKnown &= event.fromHolder().isPresent();
      default -> {}
    }
    entry.at("backup").text().ifPresent(backup -> state = state.after(event.naming(backup)));
  }

  private void require(String member, String fact, Optional<String> given, EventKind kind) {
    boolean known = kind == EventKind.TRANSFERRED && member.equals("fromHolder");
    if (given.isEmpty() && kind.needs().contains(member) && !known) {
      (kind.concernsKeys() ? unknownKeys : unknownAccess).add(fact);
    }
  }

  /** How the keys stand after all entries. */
  public AccountCustody state() {
    return state;
  }

  /** The entries that contradict who holds the keys, as far as that is known before them. */
  public List<HolderConflict> conflicts() {
    return conflicts;
  }

  /** The facts that are missing to say who holds the keys and who is backup. */
  public Set<String> unknownKeys() {
    return unknownKeys;
  }

  /** The facts that are missing to say who and what may act on the account. */
  public Set<String> unknownAccess() {
    Set<String> all = new TreeSet<>(unknownKeys);
    all.addAll(unknownAccess);
    return all;
  }

  /** The entries, in the order of the log. */
  public List<FactNode> entries() {
    return entries;
  }

  /**
   * Entries of one kind since a moment.
   *
   * @param event such as {@code ROTATED}
   * @param since the moment
   * @return those that are not surely earlier
   */
  public List<FactNode> since(String event, Instant since) {
    return entries.stream()
        .filter(entry -> entry.at("event").is(event))
        .filter(e -> e.at("at").moment().filter(at -> !at.end().isBefore(since)).isPresent())
        .toList();
  }

  /** The first entry that is surely earlier than the one before it. */
  public Optional<FactNode> outOfOrder() {
    Optional<Moment> last = Optional.empty();
    for (FactNode entry : entries) {
      Optional<Moment> at = entry.at("at").moment();
      if (at.isPresent() && last.filter(at.get()::isBefore).isPresent()) {
        return Optional.of(entry);
      }
      last = at.isPresent() ? at : last;
    }
    return Optional.empty();
  }
}
