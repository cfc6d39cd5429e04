package org.govsm.governance.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;

/** Who holds the credential of one account, by the log of its custody. */
public final class Custody {

  /** After these somebody knows the credential who should not. */
  private static final Set<String> UNSAFE = Set.of("COMPROMISE_REPORTED", "REVOKED", "TRANSFERRED");

  private final List<Fact> entries;
  private final Set<String> backups = new TreeSet<>();
  private Optional<String> holder = Optional.empty();
  private Optional<String> rotationDue = Optional.empty();
  private Optional<Fact> outOfOrder = Optional.empty();
  private final Set<String> open = new TreeSet<>();

  private Custody(List<Fact> entries) {
    this.entries = entries;
    Optional<Moment> last = Optional.empty();
    for (Fact entry : entries) {
      Optional<Moment> at = entry.at("at").moment();
      if (outOfOrder.isEmpty() && at.isPresent() && last.filter(at.get()::isBefore).isPresent()) {
        outOfOrder = Optional.of(entry);
      }
      last = at.isPresent() ? at : last;
      take(entry, entry.at("event").text().orElse(""));
    }
  }

  /**
   * The custody of an account.
   *
   * @param facts the facts
   * @param account the id of the account
   * @return what came of its entries in the log, taken in the order of the log
   */
  public static Custody of(Facts facts, String account) {
    List<Fact> log = facts.at("custody").or(facts.at("custodyLog")).items();
    return new Custody(log.stream().filter(entry -> account(entry).is(account)).toList());
  }

  private static Fact account(Fact entry) {
    return entry.at("account").or(entry.at("accountId"));
  }

  /**
   * As the custody log counts: a new credential alone hands nothing over, and mends what was open.
   */
  private void take(Fact entry, String event) {
    Optional<String> to = entry.at("to").or(entry.at("toHolder")).text();
    Optional<String> from = entry.at("from").or(entry.at("fromHolder")).text();
    if (UNSAFE.contains(event)) {
      rotationDue = Optional.of(event);
    }
    switch (event) {
      case "ISSUED" -> {
        if (holder.isPresent() && !holder.equals(to)) {
          rotationDue = Optional.of(event);
        }
        hold(to);
      }
      case "TRANSFERRED" -> {
        from.or(() -> holder).ifPresent(this::drop);
        hold(to);
      }
      case "BACKUP_NAMED" -> named(to, "custody[].to").ifPresent(backups::add);
      case "REVOKED" -> named(from, "custody[].from").ifPresent(this::drop);
      case "ROTATED" -> rotationDue = Optional.empty();
      default -> {}
    }
    entry.at("backup").text().ifPresent(backups::add);
  }

  private void hold(Optional<String> person) {
    holder = named(person, "custody[].to");
    person.ifPresent(backups::remove);
  }

  private void drop(String person) {
    holder = holder.filter(one -> !one.equals(person));
    backups.remove(person);
  }

  private Optional<String> named(Optional<String> person, String fact) {
    if (person.isEmpty()) {
      open.add(fact);
    }
    return person;
  }

  /**
   * What the log leaves open: who got access, or lost it.
   *
   * @return the facts that are missing
   */
  public Set<String> open() {
    return open;
  }

  /**
   * The entries.
   *
   * @return in the order of the log
   */
  public List<Fact> entries() {
    return entries;
  }

  /**
   * Who holds the credential.
   *
   * @return the id of the person; nothing where nobody does
   */
  public Optional<String> holder() {
    return holder;
  }

  /**
   * Who holds it in reserve.
   *
   * @return the ids of these people in order
   */
  public Set<String> backups() {
    return backups;
  }

  /**
   * What happened that makes it necessary to renew the credential, and was not followed by that.
   *
   * @return REVOKED, TRANSFERRED or COMPROMISE_REPORTED
   */
  public Optional<String> rotationDue() {
    return rotationDue;
  }

  /**
   * Whether the credential was renewed since something happened.
   *
   * @param moment when it happened
   * @return true where an entry says so that is not surely earlier
   */
  public boolean isRenewedSince(Moment moment) {
    return entries.stream()
        .filter(entry -> entry.at("event").is("ROTATED"))
        .flatMap(entry -> entry.at("at").moment().stream())
        .anyMatch(at -> !at.isBefore(moment));
  }

  /**
   * The first entry that is earlier than the one before it.
   *
   * @return nothing where the log is in order
   */
  public Optional<Fact> outOfOrder() {
    return outOfOrder;
  }
}
