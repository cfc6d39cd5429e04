package org.govsm.governance.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.lookup.Lookup;
import org.govsm.core.text.Message;
import org.govsm.governance.account.HandleAnswer.Resemblance;
import org.govsm.governance.tree.ExactTree;
import org.govsm.governance.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a department: which are official, whether they carry one name, which need
 * somebody to look at them, and which accounts of others look like one of them.
 */
public final class AccountRegister implements ToPlain {

  private final List<RegisterEntry> entries;
  private final Map<String, RegisterEntry> byKey;
  private final String source;
  private final Instant at;
  private final Optional<Message> unavailable;

  private AccountRegister(
      List<RegisterEntry> entries,
      Map<String, RegisterEntry> byKey,
      String source,
      Instant at,
      Optional<Message> unavailable) {
    this.entries = entries;
    this.byKey = byKey;
    this.source = source;
    this.at = at;
    this.unavailable = unavailable;
  }

  /**
   * Reads a register.
   *
   * @param tree a list of entries, as {@code docs/accounts.md} says
   * @param source whose register it is, for people
   * @param at of when it is
   * @return the register, or every fault
   */
  public static Checked<AccountRegister> fromPlain(
      @Nullable Object tree, String source, Instant at) {
    List<InputFault> faults = new ArrayList<>();
    Map<String, @Nullable Object> wrapped = new LinkedHashMap<>();
    wrapped.put("register", ExactTree.copy(tree, "/register", faults));
    TreeReader reader = TreeReader.of(wrapped, "", faults);
    reader.require("register");
    List<RegisterEntry> entries = new ArrayList<>();
    Map<String, RegisterEntry> byKey = new LinkedHashMap<>();
    Map<String, RegisterEntry> ids = new LinkedHashMap<>();
    for (TreeReader one : reader.objects("register").orElse(List.of())) {
      RegisterEntry entry = RegisterEntry.read(one);
      entries.add(entry);
      if (ids.putIfAbsent(entry.id(), entry) != null) {
        one.fault("id", "account.twice", Message.of("fault.account-twice"));
      }
      if (entry.names().stream().anyMatch(name -> isAnother(byKey, name, entry))) {
        one.fault("handle", "register.twice", Message.of("fault.register-twice"));
      }
    }
    AccountRegister register =
        new AccountRegister(List.copyOf(entries), byKey, source, at, Optional.empty());
    return Checked.of(register, faults.stream().map(AccountRegister::unwrapped).toList());
  }

  private static InputFault unwrapped(InputFault fault) {
    return new InputFault(
        fault.pointer().substring("/register".length()), fault.code(), fault.text());
  }

  private static boolean isAnother(
      Map<String, RegisterEntry> byKey, AccountName name, RegisterEntry entry) {
    RegisterEntry known = byKey.putIfAbsent(Platforms.key(name), entry);
    return known != null && known != entry;
  }

  /** The same register, as it is at another moment. */
  public AccountRegister asOf(Instant moment) {
    return new AccountRegister(entries, byKey, source, moment, unavailable);
  }

  /**
   * A register that cannot be read now.
   *
   * @param why what went wrong, for people
   * @param source whose register it is
   * @param at when it was asked
   * @return a register without entries that never says that an account is not official
   */
  public static AccountRegister unavailable(Message why, String source, Instant at) {
    return new AccountRegister(List.of(), Map.of(), source, at, Optional.of(why));
  }

  /**
   * The register of where none is kept.
   *
   * @param source who was asked
   * @param at when it was asked
   * @return a register without entries that never says that an account is not official
   */
  public static AccountRegister none(String source, Instant at) {
    return unavailable(Message.of(HandleAnswer.NO_REGISTER), source, at);
  }

  /**
   * The entries.
   *
   * @return all, in their order
   */
  public List<RegisterEntry> entries() {
    return entries;
  }

  /**
   * Whether an account is official.
   *
   * @param platform the platform in any of its names; may be empty where an address is given
   * @param handleOrUrl a handle with or without {@code @}, or an address
   * @return the answer, or a fault where it cannot be told which account is meant, as of a platform
   *     that neither {@link Platforms} nor an entry names
   */
  public Checked<HandleAnswer> officialHandle(String platform, String handleOrUrl) {
    return officialHandle(platform, handleOrUrl, List.of());
  }

  /**
   * Whether an account is official, where other registers are asked too.
   *
   * @param elsewhere the {@linkplain #platforms platforms} of the other registers
   */
  public Checked<HandleAnswer> officialHandle(
      String platform, String handleOrUrl, Collection<String> elsewhere) {
    Set<String> known = new TreeSet<>(elsewhere);
    known.addAll(unavailable.isPresent() ? List.of(platform.strip()) : platforms());
    return AskedAccount.of(platform, handleOrUrl, known)
        .<Checked<HandleAnswer>>fold(
            name -> new Checked.Accepted<>(answer(name)), Checked.Rejected::new);
  }

  private HandleAnswer answer(AccountName name) {
    if (unavailable.isPresent()) {
      return new HandleAnswer(
          name, new Lookup.Unavailable<>(unavailable.get(), source, at), List.of());
    }
    Optional<RegisterEntry> kept = Optional.ofNullable(byKey.get(Platforms.key(name)));
    if (kept.filter(RegisterEntry::isApproved).isPresent()) {
      Message why = Message.of(HandleAnswer.NOT_IN_USE);
      return new HandleAnswer(
          name, new Lookup.Unverified<>(kept.get(), why, source, at), List.of());
    }
    Optional<RegisterEntry> entry = kept.filter(RegisterEntry::isPublic);
    if (entry.isEmpty()) {
      return new HandleAnswer(name, new Lookup.NotFound<>(source, at), resembled(name));
    }
    Lookup<RegisterEntry> lookup =
        entry.get().state().isPresent()
            ? new Lookup.Found<>(entry.get(), source, at)
            : new Lookup.Unverified<>(entry.get(), Message.of("handle.state-unknown"), source, at);
    return new HandleAnswer(name, lookup, List.of());
  }

  private List<Resemblance> resembled(AccountName asked) {
    List<Resemblance> found = new ArrayList<>();
    for (RegisterEntry entry : entries) {
      if (entry.isPublic()) {
        entry
            .handle()
            .flatMap(ours -> Likeness.of(ours, asked.handle()))
            .ifPresent(likeness -> found.add(new Resemblance(entry, likeness)));
      }
    }
    found.sort(Comparator.comparingInt(one -> one.distance(asked)));
    return found;
  }

  /** The platforms of the public entries. */
  public List<String> platforms() {
    return entries.stream()
        .filter(RegisterEntry::isPublic)
        .map(RegisterEntry::platform)
        .distinct()
        .toList();
  }

  /**
   * Finds accounts for the public.
   *
   * @param text a part of a handle or of a full name; empty for all
   * @return the public entries in which it stands, whatever capitals and separators
   */
  public List<RegisterEntry> search(String text) {
    String wanted = HandleForms.plain(text);
    return entries.stream()
        .filter(RegisterEntry::isPublic)
        .filter(
            entry ->
                HandleForms.plain(entry.handle().orElse("")).contains(wanted)
                    || HandleForms.plain(entry.longForm().orElse("")).contains(wanted))
        .toList();
  }

  /**
   * Whether all accounts carry one name (GSM-ACC-02).
   *
   * @return a finding for each that does not and gives no reason
   */
  public List<Finding> sameName() {
    return RegisterCare.sameName(entries);
  }

  /**
   * What somebody must look at: accounts that fell silent, that have long been dormant, whose
   * review has passed.
   *
   * @param today the day in India
   * @param failDays the limit of GSM-COM-11, by its parameter
   * @return the findings, entry by entry
   */
  public List<Finding> due(LocalDate today, int failDays) {
    return RegisterCare.due(entries, today, failDays);
  }

  /**
   * Which accounts seen on platforms look like one of ours and are not in the register. A finding
   * asks a person to look and accuses nobody.
   *
   * @param seen the accounts that were seen
   * @return a finding for each that looks like one of ours, in their order
   */
  public List<Finding> watch(List<AccountName> seen) {
    List<Finding> findings = new ArrayList<>();
    for (AccountName name : seen) {
      HandleAnswer answer =
          answer(new AccountName(Platforms.named(name.platform()), name.handle()));
      if (!answer.resembles().isEmpty()) {
        findings.add(RegisterCare.lookAlike(answer));
      }
    }
    return List.copyOf(findings);
  }

  /**
   * The published tree form.
   *
   * @return the entries in their order
   */
  @Override
  public List<Object> toPlain() {
    return Tree.list(entries, RegisterEntry::toPlain);
  }
}
