package org.govsm.governance.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.secret.Secrets;
import org.govsm.governance.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the keys of an account: that, when, by whom, never the key. A record
 * with anything that looks like a secret is refused whole; the faults repeat nothing of it.
 */
public final class CustodyEvent implements ToPlain {

  private static final List<String> OF_EVERY =
      List.of("eventId", "accountId", "event", "at", "actor");
  private static final String REVIEW = "nextReviewDue";
  private static final List<String> MEMBERS =
      List.of(
          "eventId",
          "accountId",
          "event",
          "at",
          "actor",
          "fromHolder",
          "toHolder",
          "vaultRef",
          "mfaType",
          "reason",
          "approvedBy",
          REVIEW);

  private final Map<String, String> members;
  private final EventKind kind;
  private final Instant at;

  private CustodyEvent(Map<String, String> members, EventKind kind, Instant at) {
    this.members = members;
    this.kind = kind;
    this.at = at;
  }

  private CustodyEvent(TreeReader tree) {
    members = new LinkedHashMap<>();
    tree.only(MEMBERS);
    OF_EVERY.forEach(tree::require);
    for (String name : MEMBERS) {
      tree.text(name).ifPresent(text -> members.put(name, text));
    }
    kind =
        tree.code("event", EventKind.codes())
            .flatMap(EventKind::ofCode)
            .orElse(EventKind.COMPROMISE_REPORTED);
    at = time(tree, "at", text -> OffsetDateTime.parse(text).toInstant(), Instant.EPOCH);
    time(tree, REVIEW, LocalDate::parse, LocalDate.EPOCH);
    kind.needs().stream().filter(name -> !members.containsKey(name)).forEach(n -> needed(tree, n));
    if (!vaultRef().map(Secrets::isVaultPointer).orElse(true)) {
      tree.fault("vaultRef", "custody.vault", Message.of("fault.custody-vault"));
    }
  }

  /**
   * Reads an event.
   *
   * @param tree its members, named as in {@code docs/custody.md}
   * @return the event, or every fault; of a record that may hold a secret only the places are said
   */
  public static Checked<CustodyEvent> fromPlain(@Nullable Object tree) {
    List<InputFault> secrets = Secrets.in(tree);
    if (!secrets.isEmpty()) {
      return new Checked.Rejected<>(secrets);
    }
    List<InputFault> faults = new ArrayList<>();
    return Checked.of(new CustodyEvent(TreeReader.of(tree, "", faults)), faults);
  }

  /**
   * Reads an event that is entered now. More is asked of it than of one that was kept, which must
   * stay readable for ever: a kind of second factor of our own list, a day since the year 2000, a
   * review that is due within five years of the event, no member that says nothing of what
   * happened, and texts that read as they are written.
   *
   * @param tree its members, named as in {@code docs/custody.md}
   * @return the event, or every fault, as {@link #fromPlain} gives them
   */
  public static Checked<CustodyEvent> entered(@Nullable Object tree) {
    return fromPlain(tree)
        .<Checked<CustodyEvent>>fold(
            event -> Checked.of(event, EnteredEvent.faults(event)), Checked.Rejected::new);
  }

  /** An entry of facts: it may lack what an event needs, and names members in one of two ways. */
  static CustodyEvent of(FactNode entry, EventKind kind) {
    Map<String, String> members = new LinkedHashMap<>();
    member(members, "accountId", entry.at("account").or(entry.at("accountId")));
    member(members, "fromHolder", entry.at("from").or(entry.at("fromHolder")));
    member(members, "toHolder", entry.at("to").or(entry.at("toHolder")));
    List.of("actor", "approvedBy", "vaultRef", "mfaType")
        .forEach(n -> member(members, n, entry.at(n)));
    entry.at(REVIEW).moment().ifPresent(due -> members.put(REVIEW, due.day().toString()));
    return new CustodyEvent(
        members, kind, entry.at("at").moment().map(Moment::start).orElse(Instant.EPOCH));
  }

  private static void member(Map<String, String> members, String name, FactNode fact) {
    fact.text().ifPresent(text -> members.put(name, text));
  }

  /** The backup that an entry of facts names by the way: short for an entry of its own. */
  CustodyEvent naming(String backup) {
    Map<String, String> named = new LinkedHashMap<>();
    named.put("accountId", accountId());
    named.put("toHolder", backup);
    return new CustodyEvent(named, EventKind.BACKUP_NAMED, at);
  }

  /** A wrong moment is not repeated, as a reader of other documents would: it may be anything. */
  private static <T> T time(TreeReader tree, String name, Function<String, T> parser, T otherwise) {
    try {
      return tree.any(name)
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .map(parser)
          .orElse(otherwise);
    } catch (DateTimeParseException e) {
      tree.fault(name, "custody.time", Message.of("fault.custody-" + name));
      return otherwise;
    }
  }

  private void needed(TreeReader tree, String name) {
    tree.fault(
        name,
        "custody.needs",
        Message.of("fault.custody-needs").with("event", new Term("custody." + kind.name())));
  }

  /**
   * The kinds of event.
   *
   * @return their codes, such as {@code ISSUED}
   */
  public static List<String> kinds() {
    return EventKind.codes();
  }

  /**
   * The kinds of second factor that an event can name.
   *
   * @return their codes, the strongest first, such as {@code hardware-key}
   */
  public static List<String> factors() {
    return EnteredEvent.FACTORS;
  }

  /**
   * The members that must be said of an event of a kind, beside account, moment and actor.
   *
   * @param kind one of {@link #kinds}
   * @return names; not the second person of a hand-over, who approves it later
   */
  public static List<String> asks(String kind) {
    return EventKind.ofCode(kind).map(EventKind::needs).orElse(List.of()).stream()
        .filter(name -> !name.equals("approvedBy"))
        .toList();
  }

  /** Whether an event of a kind changes at once who has the keys, or says that others have them. */
  public static boolean isLasting(String kind) {
    return kind.equals(EventKind.REVOKED.name())
        || kind.equals(EventKind.COMPROMISE_REPORTED.name());
  }

  EventKind kind() {
    return kind;
  }

  /** The id of the event, given by whoever writes it. */
  public String eventId() {
    return text("eventId").orElse("");
  }

  /** The id of the account whose keys they are. */
  public String accountId() {
    return text("accountId").orElse("");
  }

  /**
   * What happened.
   *
   * @return a code such as {@code ISSUED}
   */
  public String event() {
    return kind.name();
  }

  /** When it happened. */
  public Instant at() {
    return at;
  }

  /** The person who did it, or reported it. */
  public String actor() {
    return text("actor").orElse("");
  }

  /** Who, or which application, had access before, where the event takes it away. */
  public Optional<String> fromHolder() {
    return text("fromHolder");
  }

  /** Who, or which application, has access from now on, where the event gives it. */
  public Optional<String> toHolder() {
    return text("toHolder");
  }

  /** Where the key lies: an opaque pointer into the department's vault. */
  public Optional<String> vaultRef() {
    return text("vaultRef");
  }

  /**
   * The kind of second factor.
   *
   * @return such as {@code hardware-key}
   */
  public Optional<String> mfaType() {
    return text("mfaType");
  }

  /** Why it happened. */
  public Optional<String> reason() {
    return text("reason");
  }

  /** The second person of two. */
  public Optional<String> approvedBy() {
    return text("approvedBy");
  }

  /** The day by which access is to be looked through again. */
  public Optional<LocalDate> nextReviewDue() {
    return text(REVIEW).map(LocalDate::parse);
  }

  /**
   * The published tree form, which is also what the chain hashes.
   *
   * @return the members that were given
   */
  @Override
  public Map<String, Object> toPlain() {
    return new LinkedHashMap<>(members);
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** Kind and time. */
  @Override
  public String toString() {
    return kind + " at " + at;
  }
}
