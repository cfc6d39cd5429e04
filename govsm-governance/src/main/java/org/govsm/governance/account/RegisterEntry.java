package org.govsm.governance.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.process.State;
import org.govsm.core.text.Message;
import org.govsm.governance.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** An account as the department's register has it. What is not said is not known. */
public final class RegisterEntry implements ToPlain {

  private static final List<String> STATES =
      AccountLifeCycle.machine().states().stream().map(State::code).toList();

  private static final List<String> MEMBERS =
      List.of(
          "id",
          "platform",
          "handle",
          "url",
          "longForm",
          "state",
          "stateSince",
          "activatedAt",
          "lastPostAt",
          "lastReviewedOn",
          "reviewDue",
          "handleDeviationReason");

  /** Entries that are a plan, or were turned down; nobody outside is told of them. */
  private static final List<String> NOT_PUBLIC = List.of("PROPOSED", "APPROVED", "REJECTED");

  private final String id;
  private final String platform;
  private final Optional<String> handle;
  private final Optional<String> url;
  private final Optional<String> longForm;
  private final Optional<String> state;
  private final Optional<Instant> stateSince;
  private final Optional<Instant> activatedAt;
  private final Optional<Instant> lastPostAt;
  private final Optional<LocalDate> lastReviewedOn;
  private final Optional<LocalDate> reviewDue;
  private final Optional<String> handleDeviationReason;
  private final Map<String, Object> tree = new LinkedHashMap<>();

  private RegisterEntry(TreeReader reader) {
    reader.only(MEMBERS);
    List.of("id", "platform").forEach(reader::require);
    id = reader.text("id").orElse("");
    platform = Platforms.named(reader.text("platform").orElse(""));
    handle = reader.text("handle").map(RegisterEntry::withoutAt);
    url = reader.text("url");
    longForm = reader.text("longForm");
    state = reader.code("state", STATES);
    stateSince = reader.moment("stateSince");
    activatedAt = reader.moment("activatedAt");
    lastPostAt = reader.moment("lastPostAt");
    lastReviewedOn = reader.day("lastReviewedOn");
    reviewDue = reader.day("reviewDue");
    handleDeviationReason = reader.text("handleDeviationReason");
    MEMBERS.forEach(name -> reader.any(name).ifPresent(item -> tree.put(name, item)));
    check(reader);
  }

  static RegisterEntry read(TreeReader reader) {
    return new RegisterEntry(reader);
  }

  /**
   * What a register has of an account, of all that is known of it.
   *
   * @param facts the facts of the account, as {@code docs/facts.md} lists them
   * @return the members of an entry that say something
   */
  public static Map<String, Object> of(Map<String, ? extends @Nullable Object> facts) {
    Map<String, Object> entry = new LinkedHashMap<>();
    for (String name : MEMBERS) {
      Optional.<Object>ofNullable(facts.get(name))
          .filter(item -> !item.toString().isBlank())
          .ifPresent(item -> entry.put(name, item));
    }
    return entry;
  }

  /**
   * What is wrong with an account that is entered now, beside what is wrong with one that is kept.
   *
   * @param facts the facts of the account
   * @return a fault for a platform that is a slip of the pen, with the right name
   */
  public static List<InputFault> enteredFaults(Map<String, ?> facts) {
    Optional<Object> given = Optional.ofNullable(facts.get("platform"));
    return given.map(String::valueOf).flatMap(Platforms::misspelt).stream()
        .map(near -> Message.of("fault.platform-near").with("nearest", near))
        .map(text -> new InputFault("/platform", "account.platform", text))
        .toList();
  }

  /** Whether it may go live, and has not yet: it is the department's own, and not in use. */
  boolean isApproved() {
    return state.filter("APPROVED"::equals).isPresent();
  }

  boolean isPublic() {
    return state.filter(NOT_PUBLIC::contains).isEmpty();
  }

  private void check(TreeReader reader) {
    if (handle.isEmpty() && url.isEmpty()) {
      reader.fault("handle", "register.name", Message.of("fault.register-name"));
    }
    if (url.isPresent() && url.flatMap(Address::of).isEmpty()) {
      reader.fault("url", "register.address", Message.of("fault.register-address"));
    }
    Optional<AccountName> addressed = url.flatMap(Platforms::read);
    if (addressed.isPresent() && !addressed.get().platform().equals(platform)) {
      reader.fault("url", "register.url", Message.of("fault.register-url"));
    }
  }

  static String withoutAt(String handle) {
    String bare = handle.strip();
    return bare.startsWith("@") ? bare.substring(1) : bare;
  }

  /** What the account is called: by its handle, by its address, or both. */
  List<AccountName> names() {
    List<AccountName> names = new ArrayList<>();
    handle.ifPresent(one -> names.add(new AccountName(platform, one)));
    url.flatMap(Platforms::read).filter(one -> !names.contains(one)).ifPresent(names::add);
    return names;
  }

  /**
   * The account.
   *
   * @return its id in the register
   */
  public String id() {
    return id;
  }

  /**
   * Where it stands.
   *
   * @return the platform, such as {@code X}
   */
  public String platform() {
    return platform;
  }

  /**
   * Its name on the platform.
   *
   * @return the handle without {@code @}
   */
  public Optional<String> handle() {
    return handle;
  }

  /**
   * Its address.
   *
   * @return the address as the register has it
   */
  public Optional<String> url() {
    return url;
  }

  /**
   * Its name in full.
   *
   * @return such as {@code Directorate of Soil Conservation}
   */
  public Optional<String> longForm() {
    return longForm;
  }

  /**
   * How far it is in its life.
   *
   * @return a code such as {@code ACTIVE}
   */
  public Optional<String> state() {
    return state;
  }

  /** Since when it is so. */
  public Optional<Instant> stateSince() {
    return stateSince;
  }

  /**
   * When something was last published on it, or it was made active while nothing was.
   *
   * @return the later of the last original post and the activation
   */
  public Optional<Instant> lastSign() {
    return lastPostAt.or(() -> activatedAt);
  }

  /**
   * By when it is to be looked at again.
   *
   * @return the day that is set, or a year after the last review
   */
  public Optional<LocalDate> reviewDue() {
    return reviewDue.or(() -> lastReviewedOn.map(day -> day.plusYears(1)));
  }

  /** Why its name is not that of the other accounts. */
  public Optional<String> handleDeviationReason() {
    return handleDeviationReason;
  }

  /**
   * The published tree form.
   *
   * @return the members that were given
   */
  @Override
  public Map<String, Object> toPlain() {
    return new LinkedHashMap<>(tree);
  }
}
