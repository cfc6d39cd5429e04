package org.govsm.governance.custody;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Renewal of what opens an account: a new password, second factor or recovery code shuts nobody out
 * by the word of the person whom it is to shut out. While somebody beside holder and backups knows
 * the keys, the holder or a backup records it.
 */
public final class Renewal {

  private static final List<EventKind> KINDS =
      List.of(EventKind.ROTATED, EventKind.MFA_ENROLLED, EventKind.RECOVERY_CODES_SEALED);

  private Renewal() {}

  /** Whether a person may record an event of a kind as the holder of the keys, or as a backup. */
  public static boolean mayAsKeeper(String kind, AccountCustody custody, String person) {
    return find(kind).isPresent() && keeps(custody, person);
  }

  /** Whether a person may record no event of a kind now, as only the holder or a backup does. */
  public static boolean isBarred(String kind, AccountCustody custody, String person) {
    return find(kind)
        .filter(one -> !keeps(custody, person))
        .filter(one -> isClosed(custody) || shutOut(one, custody).contains(person))
        .isPresent();
  }

  /** Whether only the holder or a backup may record an event of a kind now. */
  public static boolean isForKeepersAlone(String kind, AccountCustody custody) {
    return find(kind).isPresent() && isClosed(custody);
  }

  private static Optional<EventKind> find(String kind) {
    return EventKind.ofCode(kind).filter(KINDS::contains);
  }

  /** Whether a renewal that is entered now is signed by whom it takes. */
  static boolean isSigned(AccountCustody custody, CustodyEvent event) {
    return signers(event).anyMatch(one -> keeps(custody, one))
        || !isBarred(event.event(), custody, event.actor());
  }

  /** Whether a renewal on record was told by the person whom it shuts out, and by nobody else. */
  static boolean isOwnWord(AccountCustody custody, CustodyEvent event) {
    return KINDS.contains(event.kind())
        && shutOut(event.kind(), custody).contains(event.actor())
        && signers(event).noneMatch(one -> keeps(custody, one));
  }

  private static Stream<String> signers(CustodyEvent event) {
    return Stream.concat(Stream.of(event.actor()), event.approvedBy().stream());
  }

  /** A backup whom an outsider named is none until a keeper says so. */
  private static boolean keeps(AccountCustody custody, String person) {
    return custody.holder().filter(person::equals).isPresent()
        || custody.backups().contains(person) && !custody.unsure().contains(person);
  }

  /** Whether a keeper renewed the keys or reviewed who has access, and so stands by the backups. */
  static boolean isOfKeeper(AccountCustody custody, CustodyEvent event) {
    return (event.kind() == EventKind.ROTATED || event.kind() == EventKind.ACCESS_REVIEWED)
        && signers(event).anyMatch(one -> keeps(custody, one));
  }

  /** Whether a person who knows the keys without right names a backup, and no keeper signs. */
  static boolean isNamedFromOutside(AccountCustody custody, CustodyEvent event) {
    return shutOut(EventKind.ROTATED, custody).contains(event.actor())
        && signers(event).noneMatch(one -> keeps(custody, one));
  }

  /**
   * Whether another sees to it who becomes a backup: somebody, or that person, is to be shut out.
   */
  static boolean isToBeSeen(AccountCustody custody, String person) {
    return !shutOut(EventKind.ROTATED, custody).isEmpty()
        || shutOut(EventKind.MFA_ENROLLED, custody).contains(person);
  }

  private static boolean isClosed(AccountCustody custody) {
    boolean kept =
        custody.holder().isPresent()
            || custody.backups().stream().anyMatch(one -> keeps(custody, one));
    return kept && !shutOut(EventKind.ROTATED, custody).isEmpty();
  }

  /** A password shuts out whoever knows it; a second factor also whoever held the keys once. */
  private static List<String> shutOut(EventKind kind, AccountCustody custody) {
    Stream<String> once = kind == EventKind.ROTATED ? Stream.empty() : custody.formerly().stream();
    return Stream.concat(custody.knowing().stream(), once)
        .filter(one -> !keeps(custody, one))
        .toList();
  }
}
