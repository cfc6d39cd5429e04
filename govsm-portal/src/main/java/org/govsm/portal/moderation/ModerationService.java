package org.govsm.portal.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.moderation.ModerationAct;
import org.govsm.governance.moderation.ModerationClause;
import org.govsm.governance.moderation.ModerationDecision;
import org.govsm.governance.moderation.ModerationItem;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.governance.moderation.RemovalFigures;
import org.govsm.governance.post.ContentScan;
import org.govsm.governance.post.PostFlag;
import org.govsm.governance.retention.Retention;
import org.govsm.governance.retention.RetentionUntil;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.queries.RegisteredOrders;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Moderation service: records items, and does the acts that the domain allows. */
record ModerationService(Clock clock) {

  static final String ITEM = "item";

  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_TEXT = 8000;
  private static final List<String> BESIDE = List.of("source", "written");
  private static final List<String> MEMBERS = List.of("title", "source", "written", ITEM);
  private static final List<String> OF_RECORD = List.of("title", "text", "reason");
  private static final List<String> OF_ACT =
      List.of(
          "at",
          "action",
          "policyClause",
          "ground",
          "orderReference",
          "outcome",
          "sentiment",
          "text",
          "reason");

  /** A handle, and no address of mail. */
  private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}._-])@[\\p{L}\\p{N}_]");

  private static final List<String> OF_ITEM =
      List.of("itemKind", "account", "platform", "postedAt", "seenAt", "sentiment", "sha256");

  Instant now() {
    return Sql.cut(clock.instant());
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  /** An item. */
  ModeratedItem find(Transaction tx, String department, String id) {
    DepartmentIds.require(department);
    return new ModeratedItems(tx)
        .find(department, id)
        .orElseThrow(() -> ProblemException.notFound("moderation.none-such", id));
  }

  /** The same, which nobody else changes until the transaction ends. */
  ModeratedItem held(Transaction tx, String department, String id) {
    tx.events().lock(find(tx, department, id).department());
    return find(tx, department, id);
  }

  /** The record of an item: under the policy of the moment when it was recorded. */
  ModerationRecord read(Transaction tx, ModeratedItem one) {
    return new ModeratedItems(tx).read(one);
  }

  /**
   * Records an item.
   *
   * @param given title, source, written, and the item as the domain reads it, but for its id; the
   *     digest is that of what was written unless it is given
   */
  ModeratedItem record(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    ModerationRoles.require(by, ModerationRoles.RECORDING);
    by.requireDepartment(DepartmentIds.require(department));
    ApiRequests.only(given, MEMBERS, List.of("title"));
    Map<String, @Nullable Object> item = new LinkedHashMap<>(ApiRequests.object(given, ITEM));
    ApiRequests.only(item, OF_ITEM, List.of());
    List<InputFault> faults = new ArrayList<>();
    String title = text(given, "title", LONGEST_LINE, faults);
    if (title.isEmpty()) {
      faults.add(Faults.at("/title", "form.missing"));
    }
    ModeratedCopy copy =
        new ModeratedCopy(
            text(given, "source", LONGEST_LINE, faults),
            text(given, "written", LONGEST_TEXT, faults));
    scan(given, item, copy, faults);
    account(tx, department, item).ifPresent(faults::add);
    ProblemException.unlessNone(faults);
    ModeratedItems items = new ModeratedItems(tx);
    if (!copy.written().isEmpty()) {
      item.putIfAbsent("sha256", digest(copy.written()));
    }
    item.put("id", "new");
    ModerationItem read = readable(item);
    Instant seen = read.seenAt().toInstant();
    inPast(seen, "/item/seenAt");
    String id = items.next(department, seen);
    item.put("id", id);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", title);
    body.put("itemKind", read.kind());
    body.put("account", ApiRequests.text(item, "account").orElse(""));
    body.put("platform", ApiRequests.text(item, "platform").orElse(""));
    body.put("sentiment", read.sentiment().orElse(RemovalFigures.UNKNOWN));
    body.put("seenAt", Moments.text(seen));
    body.put(ModeratedItem.SEEN, item);
    int policy = new PolicyVersions(tx).inForce(department).map(PolicyVersion::version).orElse(0);
    body.put(ModeratedItem.POLICY, BigDecimal.valueOf(policy));
    return items.record(department, id, body, copy, now(), by.actor());
  }

  private static ModerationItem readable(Map<String, @Nullable Object> item) {
    return ModerationItem.fromPlain(item)
        .fold(
            read -> read,
            faults -> {
              throw new ProblemException(
                  ProblemDetail.refused(
                      faults.stream().map(one -> one.within("/" + ITEM)).toList()));
            });
  }

  private static String digest(String written) {
    return CanonicalForm.digest(written.getBytes(UTF_8)).replaceFirst("^sha256:", "");
  }

  /** No secret is kept, no number of a person on record, and no Aadhaar number in a copy either. */
  private static void scan(
      Map<String, @Nullable Object> given,
      Map<String, @Nullable Object> item,
      ModeratedCopy copy,
      List<InputFault> faults) {
    faults.addAll(Secrets.in(given));
    faults.addAll(named(given));
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(given);
    BESIDE.forEach(kept::remove);
    faults.addAll(FreeTexts.in(kept));
    ApiRequests.text(item, "platform")
        .ifPresent(text -> faults.addAll(FreeTexts.in("/item/platform", text)));
    aadhaar("/source", copy.source(), faults);
    aadhaar("/written", copy.written(), faults);
  }

  private static void aadhaar(String pointer, String text, List<InputFault> faults) {
    for (PostFlag flag : flags(text)) {
      if (flag.kind().equals(PostFlag.AADHAAR)) {
        Message told =
            Message.of("moderation.aadhaar").with("first", flag.from() + 1).with("last", flag.to());
        faults.add(Faults.at(pointer, told));
      }
    }
  }

  /** What stays on record names nobody by a handle. */
  private static List<InputFault> named(Map<String, @Nullable Object> given) {
    return OF_RECORD.stream()
        .filter(name -> ApiRequests.text(given, name).filter(HANDLE.asPredicate()).isPresent())
        .map(name -> Faults.at("/" + name, "moderation.handle"))
        .toList();
  }

  /** What an officer looks at in a copy: kinds and places, of which nothing is kept. */
  static List<PostFlag> flags(String written) {
    return ContentScan.of(written, "", List.of());
  }

  private static Optional<InputFault> account(
      Transaction tx, String department, Map<String, @Nullable Object> item) {
    return ApiRequests.text(item, "account")
        .filter(id -> new RegisteredAccounts(tx).find(department, id).isEmpty())
        .map(id -> Faults.at("/item/account", "queries.no-account"));
  }

  private static String text(
      Map<String, @Nullable Object> given, String name, int most, List<InputFault> faults) {
    String text = ApiRequests.text(given, name).orElse("").strip();
    if (text.length() > most) {
      faults.add(Faults.at("/" + name, Message.of("moderation.too-long").with("most", most)));
    }
    return text;
  }

  /** Nothing on record is still to come. */
  private void inPast(Instant at, String pointer) {
    if (at.isAfter(now())) {
      Message text =
          Message.of("queries.future").with("at", new IndianMoment(Moments.inIndia(now())));
      throw ProblemException.of(Faults.at(pointer, text));
    }
  }

  /** The kind of act that a name stands for. */
  static ModerationAct.Kind kind(String name) {
    for (ModerationAct.Kind kind : ModerationAct.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw ProblemException.notFound("moderation.no-act", name);
  }

  /**
   * Does an act.
   *
   * @param given the members of the act; the ground of a decision is that of its clause unless it
   *     is given
   * @throws ProblemException with every reason against it
   */
  ModeratedItem act(
      Transaction tx,
      ModeratedItem found,
      ModerationAct.Kind kind,
      Map<String, @Nullable Object> given,
      Caller by) {
    String role = ModerationRoles.acting(by, kind);
    by.requireDepartment(found.department());
    ModeratedItem one = held(tx, found.department(), found.id());
    ModerationRecord before = read(tx, one);
    ApiRequests.only(given, OF_ACT, List.of());
    List<InputFault> faults = new ArrayList<>(FreeTexts.in(given));
    faults.addAll(named(given));
    ApiRequests.text(given, "orderReference")
        .ifPresent(text -> faults.addAll(FreeTexts.in("/orderReference", text)));
    ProblemException.unlessNone(faults);
    Map<String, @Nullable Object> act = new LinkedHashMap<>();
    act.put("kind", kind.name());
    act.putAll(given);
    for (String name : List.of("text", "reason")) {
      act.computeIfPresent(name, (key, said) -> said instanceof String text ? oneLine(text) : said);
    }
    act.put("by", by.actor());
    act.put("role", role);
    ground(before, act);
    moment(given).ifPresent(at -> inPast(at, "/at"));
    ModerationAct read = ProblemException.accepted(ModerationAct.fromPlain(act));
    ModerationRecord after = ProblemException.accepted(before.after(read));
    ProblemException.unlessNone(basis(tx, one, read));
    if (kind == ModerationAct.Kind.DECIDE && after.isRemoved() && one.isErased()) {
      throw ProblemException.of(Faults.at("/action", "moderation.copy-erased"));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("act", act);
    body.put("measure", after.action().orElse(""));
    body.put("ground", after.ground().orElse(""));
    body.put("state", after.state().name());
    body.put("sentiment", after.sentiment().orElse(RemovalFigures.UNKNOWN));
    body.put("removed", after.isRemoved());
    body.put("restored", after.isRestored());
    body.put("decidedBy", kind == ModerationAct.Kind.DECIDE ? by.actor() : one.decidedBy());
    after.dueOn().ifPresent(day -> body.put("due", day.toString()));
    return new ModeratedItems(tx).act(ModeratedItems.ACTED, one, body, now(), by.actor());
  }

  /** A letter of several lines, as the domain keeps it and the pages send it. */
  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** An order stands on the register of legal requests, and a clause was in force. */
  private List<InputFault> basis(Transaction tx, ModeratedItem one, ModerationAct act) {
    List<InputFault> faults = new ArrayList<>();
    Instant at = act.at().toInstant();
    act.said("ground")
        .filter(ModerationDecision.groundsOfOrders()::contains)
        .flatMap(
            kind ->
                new RegisteredOrders(tx)
                    .against(
                        one.department(), act.said("orderReference").orElse(""), kind, at, now()))
        .ifPresent(why -> faults.add(Faults.at("/orderReference", why)));
    act.said("policyClause")
        .flatMap(clause -> new PolicyVersions(tx).find(one.department(), one.policyVersion()))
        .flatMap(PolicyVersion::approvedAt)
        .filter(since -> at.isBefore(since.truncatedTo(ChronoUnit.MINUTES)))
        .ifPresent(since -> faults.add(Faults.at("/at", "moderation.before-policy")));
    return faults;
  }

  private static void ground(ModerationRecord before, Map<String, @Nullable Object> act) {
    if (act.containsKey("ground")) {
      return;
    }
    before
        .policy()
        .flatMap(
            policy ->
                policy.clauses().stream()
                    .filter(one -> one.clause().equals(act.get("policyClause")))
                    .findFirst())
        .map(ModerationClause::ground)
        .ifPresent(ground -> act.put("ground", ground));
  }

  private static Optional<Instant> moment(Map<String, @Nullable Object> given) {
    try {
      return ApiRequests.text(given, "at").map(at -> OffsetDateTime.parse(at).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty(); // the domain tells it, as every other fault of an act
    }
  }

  /**
   * Until when the copy is kept of an item that was removed or referred to the police, where no
   * legal hold stands on it; nothing of any other.
   */
  Optional<Decision<Retention>> kept(ModerationRecord record) {
    if (!record.isRemoved() && record.action().filter("REFER_TO_POLICE"::equals).isEmpty()) {
      return Optional.empty();
    }
    LocalDate removed =
        record.acts().stream()
            .filter(act -> act.kind() == ModerationAct.Kind.DECIDE)
            .reduce((earlier, later) -> later)
            .map(act -> Moments.day(act.at().toInstant()))
            .orElseThrow();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("recordClasses", List.of("REMOVED_ITEM"));
    tree.put("recorded", removed.toString());
    tree.put("holds", List.of());
    tree.put("asOf", today().toString());
    return Optional.of(RetentionUntil.ask(tree).orThrow());
  }

  /** Whether the copy of an item may go: nothing waits, and no period keeps it. */
  boolean mayErase(ModeratedItem one, ModerationRecord record, Caller by) {
    return by.isAnyOf(ModerationRoles.ERASING)
        && !one.isWaiting()
        && !one.isErased()
        && kept(record)
            .map(decided -> decided.found().filter(this::isOver).isPresent())
            .orElse(true);
  }

  private boolean isOver(Retention period) {
    return period.mayDispose() || period.day().filter(today()::isAfter).isPresent();
  }

  /** Erases the copy, once nothing waits and no period keeps it. */
  ModeratedItem erase(Transaction tx, ModeratedItem found, Caller by) {
    ModerationRoles.require(by, ModerationRoles.ERASING);
    by.requireDepartment(found.department());
    ModeratedItem one = held(tx, found.department(), found.id());
    ModeratedItems items = new ModeratedItems(tx);
    if (items.copy(one).isEmpty() || !mayErase(one, read(tx, one), by)) {
      throw ProblemException.conflict(Message.of("moderation.not-erased"));
    }
    items.forget(one);
    return items.act(ModeratedItems.ERASED, one, Map.of(), now(), by.actor());
  }

  /** Figures of the items that were seen from one day to another, both included. */
  RemovalFigures figures(Transaction tx, String department, LocalDate from, LocalDate until) {
    return new ModeratedItems(tx)
        .figures(department, Moments.start(from), Moments.start(until.plusDays(1)));
  }
}
