package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;

/** LAW-RT, LAW-PR-03 and LAW-EV-01: what is disclosed, destroyed, and can be proved. */
final class DisclosureChecks {

  private static final String FORM_7 = "form7";

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
          "LAW-RT-02", InformationRequestChecks::requests,
          "LAW-RT-04", DisclosureChecks::searchable,
          "LAW-PR-03", DisclosureChecks::destroyed,
          "LAW-EV-01", DisclosureChecks::provable);

  private DisclosureChecks() {}

  private static List<CheckResult> proactive(CheckInput input) {
    return List.of(Require.covers(input.at("website", "suoMotu"), "social-handles"));
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
