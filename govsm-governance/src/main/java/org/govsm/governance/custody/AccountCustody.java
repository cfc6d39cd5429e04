package org.govsm.governance.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.ToPlain;

/**
 * Custody of one account: who holds its keys, who else knows or uses them, and what is to be done,
 * after the events of a log. A log that is kept and the facts of an assessment are counted alike.
 */
public final class AccountCustody implements ToPlain {

  private final String accountId;
  private boolean issued;
  private Optional<String> holder = Optional.empty();
  private List<String> backups = List.of();
  private List<String> delegates = List.of();
  private List<String> apps = List.of();
  private List<String> knowing = List.of();
  private Optional<String> mfa = Optional.empty();
  private Optional<String> vaultRef = Optional.empty();
  private Optional<LocalDate> nextReviewDue = Optional.empty();
  private List<String> rotationCauses = List.of();
  private Optional<Instant> rotationDueSince = Optional.empty();
  private Optional<CustodyEvent> breakGlass = Optional.empty();
  private Optional<Instant> lastEventAt = Optional.empty();
  private Optional<Instant> rotatedAt = Optional.empty();
  private List<String> formerly = List.of();
  private Map<String, CustodyEvent> unconfirmed = Map.of();

  /** Backups whom somebody named who knew the keys without being holder or backup. */
  private List<String> unsure = List.of();

  AccountCustody(String accountId) {
    this.accountId = accountId;
  }

  private AccountCustody(AccountCustody before) {
    accountId = before.accountId;
    issued = before.issued;
    holder = before.holder;
    backups = before.backups;
    delegates = before.delegates;
    apps = before.apps;
    knowing = before.knowing;
    mfa = before.mfa;
    vaultRef = before.vaultRef;
    nextReviewDue = before.nextReviewDue;
    rotationCauses = before.rotationCauses;
    rotationDueSince = before.rotationDueSince;
    breakGlass = before.breakGlass;
    lastEventAt = before.lastEventAt;
    rotatedAt = before.rotatedAt;
    formerly = before.formerly;
    unconfirmed = before.unconfirmed;
    unsure = before.unsure;
  }

  /** How they stand after one event more. */
  AccountCustody after(CustodyEvent event) {
    AccountCustody next = new AccountCustody(this);
    next.apply(event);
    return next;
  }

  private void apply(CustodyEvent event) {
    Optional<String> to = event.toHolder();
    Optional<String> from = event.fromHolder();
    lastEventAt = Optional.of(event.at());
    if (event.kind().asksForRotation()) {
      dueBy(event);
    }
    confirm(event);
    if (Renewal.isOfKeeper(this, event)) {
      unsure = List.of();
    }
    switch (event.kind()) {
      case ISSUED -> {
        issued = true;
        if (holder.isPresent() && to.isPresent() && !holder.equals(to)) {
          dueBy(event);
        }
        holder.ifPresent(one -> formerly = with(formerly, one));
        hold(to);
        vaultRef = event.vaultRef().or(() -> vaultRef);
      }
      case TRANSFERRED -> {
        from.ifPresent(one -> backups = without(backups, one));
        from.ifPresent(one -> formerly = with(formerly, one));
        hold(to);
        vaultRef = event.vaultRef().or(() -> vaultRef);
      }
      case BACKUP_NAMED ->
          to.filter(one -> !holder.equals(to)).ifPresent(one -> backUp(one, event));
      case DELEGATE_ADDED -> to.ifPresent(one -> delegates = with(delegates, one));
      case DELEGATE_REMOVED -> from.ifPresent(one -> delegates = without(delegates, one));
      case APP_AUTHORISED -> to.ifPresent(one -> apps = with(apps, one));
      case APP_REVOKED -> from.ifPresent(one -> apps = without(apps, one));
      case REVOKED -> from.ifPresent(this::drop);
      case MFA_ENROLLED -> mfa = event.mfaType();
      case MFA_RESET -> mfa = Optional.empty();
      case BREAK_GLASS_USED -> {
        breakGlass = breakGlass.or(() -> Optional.of(event));
        knowing = with(knowing, event.actor());
      }
      case ROTATED -> rotate(event);
      case ACCESS_REVIEWED, RECOVERY_CODES_SEALED, COMPROMISE_REPORTED -> {}
    }
    nextReviewDue = event.nextReviewDue().or(() -> nextReviewDue);
  }

  private void hold(Optional<String> person) {
    holder = person;
    person.ifPresent(one -> unsure = without(unsure, one));
    person.ifPresent(one -> backups = without(backups, one));
    person.ifPresent(one -> knowing = with(knowing, one));
  }

  private void backUp(String person, CustodyEvent event) {
    if (!backups.contains(person) && Renewal.isNamedFromOutside(this, event)) {
      unsure = with(unsure, person);
    }
    backups = with(backups, person);
    knowing = with(knowing, person);
  }

  private void drop(String person) {
    holder = holder.filter(one -> !one.equals(person));
    backups = without(backups, person);
    unsure = without(unsure, person);
    delegates = without(delegates, person);
    formerly = with(formerly, person);
  }

  /** A renewal by the own word of whom it shuts out stays unconfirmed until the next. */
  private void confirm(CustodyEvent event) {
    Map<String, CustodyEvent> next = new LinkedHashMap<>(unconfirmed);
    next.remove(event.event());
    if (Renewal.isOwnWord(this, event)) {
      next.put(event.event(), event);
    }
    unconfirmed = Collections.unmodifiableMap(next);
  }

  /** New keys are known to the holder and the backups, and to whoever alone says they are new. */
  private void rotate(CustodyEvent event) {
    rotationCauses = List.of();
    rotationDueSince = Optional.empty();
    rotatedAt = Optional.of(event.at());
    breakGlass = Optional.empty();
    vaultRef = event.vaultRef().or(() -> vaultRef);
    knowing =
        Stream.of(
                holder.stream(),
                backups.stream(),
                ownWord("ROTATED").stream().map(CustodyEvent::actor))
            .flatMap(those -> those)
            .toList();
  }

  private void dueBy(CustodyEvent event) {
    rotationCauses = with(rotationCauses, event.event());
    rotationDueSince = rotationDueSince.or(() -> Optional.of(event.at()));
  }

  private static List<String> with(List<String> list, String one) {
    return list.contains(one) ? list : Stream.concat(list.stream(), Stream.of(one)).toList();
  }

  private static List<String> without(List<String> list, String one) {
    return list.stream().filter(item -> !item.equals(one)).toList();
  }

  /** The id of the account. */
  public String accountId() {
    return accountId;
  }

  /** Whether keys were ever issued; false where the log only has reports. */
  public boolean isIssued() {
    return issued;
  }

  /** Who holds the keys; nothing where nobody does. */
  public Optional<String> holder() {
    return holder;
  }

  /**
   * The event of a kind that is on record by the word of whom it shuts out alone, which shows
   * nothing.
   *
   * @param event the kind, such as {@code ROTATED}
   * @return nothing where another person confirms it, or there is none
   */
  public Optional<CustodyEvent> ownWord(String event) {
    return Optional.ofNullable(unconfirmed.get(event));
  }

  /** What is on record by the word of whom it shuts out alone, by kind; the oldest first. */
  public Map<String, CustodyEvent> unconfirmed() {
    return unconfirmed;
  }

  /**
   * Backups whom somebody named who knew the keys without being holder or backup. They speak for
   * the keys once the holder or an earlier backup renewed these or reviewed the access.
   */
  List<String> unsure() {
    return unsure;
  }

  /** Everyone who held the keys, or could get at them, once. */
  List<String> formerly() {
    return formerly;
  }

  /** Everyone who knows the present keys, also those who no longer hold them. */
  List<String> knowing() {
    return knowing;
  }

  /** Who can get at the keys when the holder cannot, in the order in which they were named. */
  public List<String> backups() {
    return backups;
  }

  /** Who may act through the platform without the keys, in the order in which they came. */
  public List<String> delegates() {
    return delegates;
  }

  /** Which applications may act on the account, in the order in which they were authorised. */
  public List<String> apps() {
    return apps;
  }

  /** The second factor: its kind; nothing where none is enrolled. */
  public Optional<String> mfa() {
    return mfa;
  }

  /** Where the keys lie: a pointer into the vault. */
  public Optional<String> vaultRef() {
    return vaultRef;
  }

  /** The day by which access is to be looked through; nothing where none was ever set. */
  public Optional<LocalDate> nextReviewDue() {
    return nextReviewDue;
  }

  /** Since when the keys must be changed, by the first cause; nothing where they need not be. */
  public Optional<Instant> rotationDueSince() {
    return rotationDueSince;
  }

  /** Whether the keys were changed at a moment or after it, by the time of the event. */
  public boolean isRotatedSince(Instant moment) {
    return rotatedAt.filter(at -> !at.isBefore(moment)).isPresent();
  }

  /** What made it necessary to change the keys, such as {@code REVOKED}; the first cause first. */
  public List<String> rotationCauses() {
    return rotationCauses;
  }

  /** Since when the emergency access is open; nothing where the keys were changed since. */
  public Optional<Instant> breakGlassSince() {
    return breakGlass.map(CustodyEvent::at);
  }

  /**
   * The kind of event that puts an open point in order.
   *
   * @param open a finding of {@link CustodyState#open} about this account
   * @return nothing where no event does, as of a person who is to be listed first
   */
  public Optional<String> mending(Finding open) {
    return StandingRules.mending(open, this).map(EventKind::name);
  }

  /** Who was the first to use the emergency access that is open. */
  public Optional<String> breakGlassBy() {
    return breakGlass.map(CustodyEvent::actor);
  }

  Optional<Instant> lastEventAt() {
    return lastEventAt;
  }

  /** Everyone with access: the holder, the backups, the delegates. */
  public List<String> withAccess() {
    return Stream.of(holder.stream(), backups.stream(), delegates.stream())
        .flatMap(one -> one)
        .distinct()
        .toList();
  }

  /**
   * The published tree form.
   *
   * @return every part that is there
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("accountId", accountId);
    holder.ifPresent(one -> tree.put("holder", one));
    tree.put("backups", backups);
    tree.put("delegates", delegates);
    tree.put("apps", apps);
    mfa.ifPresent(kind -> tree.put("mfa", kind));
    vaultRef.ifPresent(pointer -> tree.put("vaultRef", pointer));
    nextReviewDue.ifPresent(day -> tree.put("nextReviewDue", day.toString()));
    rotationDueSince.ifPresent(moment -> tree.put("rotationDueSince", moment.toString()));
    breakGlassSince().ifPresent(moment -> tree.put("breakGlassSince", moment.toString()));
    breakGlassBy().ifPresent(one -> tree.put("breakGlassBy", one));
    if (!unconfirmed.isEmpty()) {
      tree.put("unconfirmed", List.copyOf(unconfirmed.keySet()));
    }
    return tree;
  }
}
