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

  private static final Set<String> RENEWED = Set.of("ROTATED", "ISSUED");

  private final List<Fact> entries;
  private final Set<String> backups = new TreeSet<>();
  private Optional<String> holder = Optional.empty();
  private Optional<String> rotationDue = Optional.empty();
  private Optional<Fact> outOfOrder = Optional.empty();

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

  /** Who renews a credential may give it to somebody; who issues or hands it over does. */
  private void take(Fact entry, String event) {
    Optional<String> to = entry.at("to").or(entry.at("toHolder")).text();
    if (event.equals("ISSUED") || event.equals("TRANSFERRED")) {
      holder = to;
    } else if (event.equals("ROTATED")) {
      holder = to.or(() -> holder);
    } else if (event.equals("BACKUP_NAMED")) {
      to.ifPresent(backups::add);
    } else if (event.equals("REVOKED")) {
      revoke(entry.at("from").or(entry.at("fromHolder")).text());
    }
    entry.at("backup").text().ifPresent(backups::add);
    if (UNSAFE.contains(event)) {
      rotationDue = Optional.of(event);
    } else if (RENEWED.contains(event)) {
      rotationDue = Optional.empty();
    }
  }

  private void revoke(Optional<String> from) {
    if (from.isEmpty() || from.equals(holder)) {
      holder = Optional.empty();
    }
    from.ifPresent(backups::remove);
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
        .filter(entry -> entry.at("event").text().filter(RENEWED::contains).isPresent())
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
