package org.govsm.governance.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;

/** How the keys of one account stand after the events of the log. */
public final class AccountCustody implements ToPlain {

  private final String accountId;
  private boolean issued;
  private Optional<String> holder = Optional.empty();
  private List<String> backups = List.of();
  private List<String> delegates = List.of();
  private List<String> apps = List.of();
  private Optional<String> mfa = Optional.empty();
  private Optional<String> vaultRef = Optional.empty();
  private Optional<LocalDate> nextReviewDue = Optional.empty();
  private Optional<Instant> rotationDueSince = Optional.empty();
  private Optional<Instant> breakGlassSince = Optional.empty();
  private Optional<String> breakGlassBy = Optional.empty();
  private Optional<Instant> lastEventAt = Optional.empty();

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
    mfa = before.mfa;
    vaultRef = before.vaultRef;
    nextReviewDue = before.nextReviewDue;
    rotationDueSince = before.rotationDueSince;
    breakGlassSince = before.breakGlassSince;
    breakGlassBy = before.breakGlassBy;
    lastEventAt = before.lastEventAt;
  }

  /** How they stand after one event more. */
  AccountCustody after(CustodyEvent event) {
    AccountCustody next = new AccountCustody(this);
    next.apply(event);
    return next;
  }

  private void apply(CustodyEvent event) {
    String to = event.toHolder().orElse("");
    String from = event.fromHolder().orElse("");
    lastEventAt = Optional.of(event.at());
    if (event.kind().asksForRotation()) {
      rotationDueSince = rotationDueSince.or(() -> Optional.of(event.at()));
    }
    switch (event.kind()) {
      case ISSUED -> {
        issued = true;
        hold(to);
      }
      case TRANSFERRED -> {
        drop(from);
        hold(to);
      }
      case BACKUP_NAMED -> backups = with(backups, to);
      case DELEGATE_ADDED -> delegates = with(delegates, to);
      case DELEGATE_REMOVED -> delegates = without(delegates, from);
      case APP_AUTHORISED -> apps = with(apps, to);
      case APP_REVOKED -> apps = without(apps, from);
      case REVOKED -> drop(from);
      case MFA_ENROLLED -> mfa = event.mfaType();
      case MFA_RESET -> mfa = Optional.empty();
      case ACCESS_REVIEWED -> nextReviewDue = event.nextReviewDue();
      case BREAK_GLASS_USED -> {
        breakGlassSince = Optional.of(event.at());
        breakGlassBy = Optional.of(event.actor());
      }
      case ROTATED -> {
        rotationDueSince = Optional.empty();
        breakGlassSince = Optional.empty();
        breakGlassBy = Optional.empty();
      }
      case RECOVERY_CODES_SEALED, COMPROMISE_REPORTED -> {}
    }
    switch (event.kind()) {
      case ISSUED, ROTATED, TRANSFERRED -> vaultRef = event.vaultRef().or(() -> vaultRef);
      default -> {}
    }
    nextReviewDue = event.nextReviewDue().or(() -> nextReviewDue);
  }

  private void hold(String person) {
    holder = Optional.of(person);
    backups = without(backups, person);
  }

  private void drop(String person) {
    holder = holder.filter(one -> !one.equals(person));
    backups = without(backups, person);
    delegates = without(delegates, person);
  }

  private static List<String> with(List<String> list, String one) {
    List<String> more = new ArrayList<>(without(list, one));
    more.add(one);
    return List.copyOf(more);
  }

  private static List<String> without(List<String> list, String one) {
    return list.stream().filter(item -> !item.equals(one)).toList();
  }

  /**
   * The account.
   *
   * @return its id
   */
  public String accountId() {
    return accountId;
  }

  /**
   * Whether keys were ever issued.
   *
   * @return false where the log only has reports
   */
  public boolean isIssued() {
    return issued;
  }

  /**
   * Who holds the keys.
   *
   * @return the id of the person; nothing where nobody does
   */
  public Optional<String> holder() {
    return holder;
  }

  /**
   * Who can get at the keys when the holder cannot.
   *
   * @return their ids, in the order in which they were named
   */
  public List<String> backups() {
    return backups;
  }

  /**
   * Who may act through the platform without the keys.
   *
   * @return their ids, in the order in which they were added
   */
  public List<String> delegates() {
    return delegates;
  }

  /**
   * Which applications may act on the account.
   *
   * @return their names, in the order in which they were authorised
   */
  public List<String> apps() {
    return apps;
  }

  /**
   * The second factor.
   *
   * @return its kind; nothing where none is enrolled
   */
  public Optional<String> mfa() {
    return mfa;
  }

  /**
   * Where the keys lie.
   *
   * @return the pointer into the vault
   */
  public Optional<String> vaultRef() {
    return vaultRef;
  }

  /**
   * By when access is to be looked through.
   *
   * @return the day; nothing where none was ever set
   */
  public Optional<LocalDate> nextReviewDue() {
    return nextReviewDue;
  }

  /**
   * Since when the keys must be changed.
   *
   * @return the moment of the first event that asked for it; nothing where they need not be
   */
  public Optional<Instant> rotationDueSince() {
    return rotationDueSince;
  }

  /**
   * Since when the emergency access is open.
   *
   * @return the moment; nothing where the keys were changed since
   */
  public Optional<Instant> breakGlassSince() {
    return breakGlassSince;
  }

  /**
   * Who used the emergency access that is open.
   *
   * @return the id of the person
   */
  public Optional<String> breakGlassBy() {
    return breakGlassBy;
  }

  Optional<Instant> lastEventAt() {
    return lastEventAt;
  }

  /** Everyone with access: the holder, the backups, the delegates. */
  List<String> withAccess() {
    List<String> all = new ArrayList<>(holder.stream().toList());
    all.addAll(backups);
    delegates.stream().filter(one -> !all.contains(one)).forEach(all::add);
    return all;
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
    breakGlassSince.ifPresent(moment -> tree.put("breakGlassSince", moment.toString()));
    breakGlassBy.ifPresent(one -> tree.put("breakGlassBy", one));
    return tree;
  }
}
