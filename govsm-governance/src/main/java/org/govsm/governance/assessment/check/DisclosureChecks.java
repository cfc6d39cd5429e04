package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** LAW-RT, LAW-PR-03 and LAW-EV-01: what is disclosed, answered, destroyed, and can be proved. */
final class DisclosureChecks {

  private static final String FORM_7 = "form7";

  /** Days from receipt where a third party got notice: RTI Act 2005, section 11(3). */
  private static final BigDecimal THIRD_PARTY_DAYS = BigDecimal.valueOf(40);

  /** A kind of hash, by its fact and its hexadecimal digits. */
  private record Hash(String name, Pattern digits) {

    static Hash of(String name, int length) {
      return new Hash(name, Pattern.compile("\\s*[0-9a-fA-F]{" + length + "}\\s*"));
    }
  }

  /** The strongest first. */
  private static final List<Hash> HASHES =
      List.of(Hash.of("sha256", 64), Hash.of("sha1", 40), Hash.of("md5", 32));

  static final Map<String, ControlCheck> CHECKS =
      Map.of(
          "LAW-RT-01", DisclosureChecks::proactive,
          "LAW-RT-02", DisclosureChecks::requests,
          "LAW-RT-04", DisclosureChecks::searchable,
          "LAW-PR-03", DisclosureChecks::destroyed,
          "LAW-EV-01", DisclosureChecks::provable);

  private DisclosureChecks() {}

  private static List<CheckResult> proactive(CheckInput input) {
    return List.of(Require.covers(input.at("website", "suoMotu"), "social-handles"));
  }

  /** Those seen on social media are told how to file, and those filed have their days. */
  private static List<CheckResult> requests(CheckInput input) {
    List<CheckResult> verdicts = new ArrayList<>(input.each("queries", DisclosureChecks::directed));
    verdicts.addAll(input.each("rtiRequests", request -> filed(input, request)));
    return verdicts;
  }

  private static CheckResult directed(FactNode query) {
    FactNode category = query.at("category");
    if (category.text().isEmpty()) {
      return CheckResult.unknown(category);
    } else if (!category.isOneOf(LaterLawChecks.INFORMATION_REQUESTS)) {
      return QueryClass.of(category) == QueryClass.STRANGE
          ? CheckResult.unknown(category)
          : CheckResult.notApplicable(Message.of("check.other-class"));
    }
    return Require.given(query.at("reply", "templateId"));
  }

  private static CheckResult filed(CheckInput input, FactNode request) {
    FactNode received = request.at("receivedAt");
    FactNode transferred = request.at("transferAt");
    FactNode replied = request.at("replyAt");
    for (FactNode act : List.of(transferred, replied)) {
      if (Conflicts.reversed(received, act)) {
        return LawDays.reversed(act);
      }
    }
    if (transferred.moment().isPresent() || transferred.isAbsent() && !replied.isGiven()) {
      CheckResult moved =
          within(input, received, transferred, input.limit("transferDays"), "transferred");
      return moved.outcome() == Outcome.UNKNOWN && isTransferLate(input, request)
          ? answered(input, request)
          : moved;
    }
    return answered(input, request);
  }

  /**
   * A transfer that was put on record once the days of a reply were over: whichever day is true,
   * nobody was told in time.
   */
  private static boolean isTransferLate(CheckInput input, FactNode request) {
    return isRecordedLate(request, "transferAt", input.limit("days"))
        && request.at("replyAt").isNone()
        && !request.at("feeAskedAt").isGiven()
        && !request.at("thirdPartyNoticeAt").isGiven();
  }

  /** By hours where it is about life or liberty, else by days; where both say the same, by days. */
  private static CheckResult answered(CheckInput input, FactNode request) {
    FactNode received = request.at("receivedAt");
    FactNode replied = request.at("replyAt");
    FactNode life = request.at("lifeOrLiberty");
    CheckResult byDays = inDays(input, request);
    if (life.is(false) || life.isNone() || received.moment().isEmpty()) {
      return byDays;
    }
    CheckResult byHours = LegalChecks.acted(input, received, replied, input.limit("hours"));
    if (life.is(true)) {
      return byHours;
    }
    boolean alike = byDays.outcome() == byHours.outcome();
    return alike || byDays.outcome() == Outcome.UNKNOWN
        ? byDays
        : Require.below("rtiRequests[]", CheckResult.unknown(life));
  }

  /**
   * Days between the intimation of a further fee and its payment do not count (section 7(3)(a)),
   * and where a third party got notice there are forty (section 11(3)). What was put on record
   * later gives no more time than its record shows.
   */
  private static CheckResult inDays(CheckInput input, FactNode request) {
    FactNode received = request.at("receivedAt");
    FactNode replied = request.at("replyAt");
    BigDecimal most = input.limit("days");
    CheckResult plain = within(input, received, replied, most, "answered");
    if (plain.outcome() != Outcome.FAIL) {
      return plain;
    }
    FactNode asked = request.at("feeAskedAt");
    FactNode paid = request.at("feePaidAt");
    BigDecimal longest = most;
    if (LawDays.day(asked).isPresent() && !asked.isOnlyStated()) {
      if (paid.isAbsent()) {
        return Require.below("rtiRequests[]", CheckResult.unknown(paid));
      }
      LocalDate until = LawDays.day(paid).or(() -> LawDays.day(replied)).orElse(input.today());
      long waited = LawDays.between(recorded(asked).orElseThrow(), until);
      longest = most.add(BigDecimal.valueOf(Math.max(0, waited)));
    }
    if (isNoticed(request, most)) {
      longest = longest.max(THIRD_PARTY_DAYS);
    }
    return longest.compareTo(most) == 0
        ? plain
        : within(input, received, replied, longest, "answered");
  }

  /** A notice that was put on record once the days of a reply were over gives no more of them. */
  private static boolean isNoticed(FactNode request, BigDecimal most) {
    FactNode notice = request.at("thirdPartyNoticeAt");
    return notice.isGiven()
        && !notice.isOnlyStated()
        && !isRecordedLate(request, "thirdPartyNoticeAt", most);
  }

  private static boolean isRecordedLate(FactNode request, String act, BigDecimal days) {
    Optional<LocalDate> last =
        LawDays.day(request.at("receivedAt")).map(day -> day.plusDays(days.longValue()));
    return isRecordedAfter(request.at(act), last);
  }

  private static boolean isRecordedAfter(FactNode act, Optional<LocalDate> day) {
    return act.recorded().filter(at -> day.filter(at.day()::isAfter).isPresent()).isPresent();
  }

  /** The day of an act, or that of its record where it is later. */
  private static Optional<LocalDate> recorded(FactNode act) {
    Optional<LocalDate> said = LawDays.day(act);
    return isRecordedAfter(act, said) ? act.recorded().map(Moment::day) : said;
  }

  /** Days from receipt to an act; one that is still to come is over when its days are. */
  private static CheckResult within(
      CheckInput input, FactNode from, FactNode act, BigDecimal most, String measure) {
    if (from.moment().isEmpty() || act.isAbsent()) {
      return from.moment().isEmpty() ? Require.given(from) : CheckResult.unknown(act);
    }
    LocalDate first = LawDays.day(from).orElseThrow();
    if (act.moment().isPresent()) {
      return RecordedTime.judged(
          act,
          done ->
              Require.atMost(
                  measure, BigDecimal.valueOf(LawDays.between(first, done.day())), most));
    }
    BigDecimal days =
        BigDecimal.valueOf(LawDays.between(first, LawDays.day(act).orElse(input.today())));
    return act.isNone() && days.compareTo(most) <= 0
        ? CheckResult.of(Outcome.WARN, Message.of("LAW-RT-02.waiting").with("limit", most))
        : Require.atMost(act.isNone() ? "not-" + measure : measure, days, most);
  }

  private static List<CheckResult> searchable(CheckInput input) {
    return List.of(
        Require.covers(
            input.at("archive", "search", "fields"), "date", "account", "keyword", "thread"));
  }

  /** Each destruction, and the half-yearly return. */
  private static List<CheckResult> destroyed(CheckInput input) {
    List<CheckResult> verdicts =
        new ArrayList<>(
            input.each(
                "disposal",
                one ->
                    LawDays.judged(
                        input,
                        one.at("disposedAt"),
                        () ->
                            CheckResult.all(
                                Require.given(one.at("form6Ref")),
                                reviewer(input, one.at("reviewedBy"))))));
    FactNode sent = input.at(FORM_7, "lastSentAt");
    CheckResult returned =
        LawDays.day(sent)
            .map(day -> BigDecimal.valueOf(LawDays.between(day, input.today())))
            .map(days -> Require.atMost("form-7", days, input.limit("days")))
            .orElseGet(() -> Require.given(sent));
    verdicts.add(returned.about(FORM_7));
    return verdicts;
  }

  /** An official, whoever it is; nobody of a vendor weighs what is destroyed. */
  private static CheckResult reviewer(CheckInput input, FactNode by) {
    boolean vendor = by.text().filter(input.people()::isVendor).isPresent();
    return vendor ? input.officer(by) : Require.given(by);
  }

  private static List<CheckResult> provable(CheckInput input) {
    FactNode archive = input.at("archive");
    FactNode copies = archive.isList() || archive.isNone() ? archive : archive.at("copies");
    if (!copies.isGiven()) {
      Message none = Message.of("check.nothing").with("what", CheckResult.term("archive"));
      return List.of(
          copies.isNone()
              ? CheckResult.notApplicable(none)
              : CheckResult.unknown(List.of("archive")));
    }
    List<CheckResult> verdicts = new ArrayList<>();
    for (FactNode copy : copies.items()) {
      String id = copy.at("id").text().orElse("archive/" + verdicts.size());
      verdicts.add(LawDays.judged(input, copy.at("capturedAt"), () -> provable(copy)).about(id));
    }
    return verdicts;
  }

  private static CheckResult provable(FactNode copy) {
    return Require.below(
        "archive[]",
        CheckResult.all(
            hash(copy),
            Require.given(copy.at("capturedAt")),
            Addresses.web(copy.at("sourceUrl")),
            Require.given(copy.at("device"))));
  }

  /** The strongest that is given; where none is, SHA-256 is asked for. */
  private static CheckResult hash(FactNode copy) {
    Hash kind =
        HASHES.stream()
            .filter(one -> copy.at(one.name()).isGiven())
            .findFirst()
            .orElse(HASHES.get(0));
    FactNode hash = copy.at(kind.name());
    String text = hash.text().orElse("");
    if (!hash.isGiven() || kind.digits().matcher(text).matches()) {
      return Require.given(hash);
    }
    return CheckResult.unknown(hash)
        .saying(
            Message.of("LAW-EV-01.no-hash")
                .with("what", CheckResult.term(hash.path()))
                .with("given", text));
  }
}
