package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;

/** GSM-RSP-11 and GSM-RSP-18 to 20: how long a reply is, and what it rests on. */
final class ReplyChecks {

  private static final Pattern HOST =
      Pattern.compile("(?i)https?://(?:[^/?#@]*@)?([^/:?#@]+)(?:[:/?#].*)?");

  /** Policy statements are an official position, or more: L3 and L4 of the levels of clearance. */
  private static final List<String> AUTHORISED = List.of("L3", "L4");

  private static final List<String> BELOW = List.of("L0", "L1", "L2");

  private ReplyChecks() {}

  static List<CheckResult> brief(CheckInput input) {
    BigDecimal most = input.limit("maxReplyChars");
    return input.each(
        "responses",
        response -> {
          FactNode length = response.at("length");
          return length
              .number()
              .map(n -> Require.atMost("reply-length", n, most))
              .orElseGet(() -> Require.given(length));
        });
  }

  /** The texts, and each response to a routine query. */
  static List<CheckResult> fixedText(CheckInput input) {
    List<CheckResult> verdicts = new ArrayList<>();
    FactNode listed = input.policy("queryCategories");
    verdicts.add(approved(input.at("templates"), listed));
    verdicts.addAll(
        input.each(
            "responses",
            response ->
                ofClass(
                    response,
                    listed,
                    QueryClass.ROUTINE,
                    Require.given(response.at("templateId")))));
    return verdicts;
  }

  private static CheckResult approved(FactNode templates, FactNode listed) {
    if (!templates.isGiven()) {
      return Require.given(templates);
    }
    List<CheckResult> routine = new ArrayList<>();
    boolean open = false;
    for (FactNode template : templates.items()) {
      QueryClass of = QueryClass.among(listed, template.at("category"), QueryClass.ROUTINE);
      open |= of == QueryClass.NOT_SAID || of == QueryClass.STRANGE;
      if (of == QueryClass.ROUTINE) {
        routine.add(Require.given(template.at("approvedAt")));
      }
    }
    if (!routine.isEmpty()) {
      return CheckResult.all(routine);
    }
    return open
        ? CheckResult.unknown(List.of("templates[].category"))
        : CheckResult.fail(Message.of("GSM-RSP-18.no-text"));
  }

  /** What is asked of one class; whether a class that nobody knows is that one stays open. */
  private static CheckResult ofClass(
      FactNode response, FactNode listed, QueryClass wanted, CheckResult asked) {
    FactNode category = response.at("category");
    QueryClass of = QueryClass.among(listed, category, wanted);
    if (of == wanted) {
      return asked;
    }
    return of == QueryClass.NOT_SAID || of == QueryClass.STRANGE
        ? QueryClass.open(category, wanted)
        : otherClass();
  }

  private static CheckResult otherClass() {
    return CheckResult.notApplicable(Message.of("check.other-class"));
  }

  static List<CheckResult> pointer(CheckInput input) {
    OfficialDomains domains = OfficialDomains.of(input);
    FactNode listed = input.policy("queryCategories");
    return input.each(
        "responses",
        response ->
            ofClass(response, listed, QueryClass.PROGRAMME, links(response.at("links"), domains)));
  }

  /** One link to what an official domain has published is enough. */
  private static CheckResult links(FactNode links, OfficialDomains domains) {
    if (!links.isGiven()) {
      return Require.given(links);
    }
    boolean open = Require.hasGap(links);
    for (String link : links.texts()) {
      Optional<Boolean> official = host(link).flatMap(domains::isOfficial);
      if (official.filter(is -> is).isPresent()) {
        return CheckResult.pass(Message.of("GSM-RSP-19.official").with("link", link));
      }
      open |= official.isEmpty();
    }
    Message text = Message.of("GSM-RSP-19.not-official").with("links", links.texts());
    boolean addresses = links.texts().stream().allMatch(link -> host(link).isPresent());
    return !open
        ? CheckResult.fail(text).values(links.texts())
        : addresses && !Require.hasGap(links)
            ? CheckResult.unknown(List.of("officialDomains"))
            : CheckResult.unknown(links);
  }

  private static Optional<String> host(String link) {
    Matcher address = HOST.matcher(link.strip());
    return Addresses.isWeb(FactNode.of(link)) && address.matches()
        ? Optional.of(address.group(1))
        : Optional.empty();
  }

  static List<CheckResult> authorised(CheckInput input) {
    FactNode listed = input.policy("queryCategories");
    return input.each(
        "responses",
        response ->
            ofClass(response, listed, QueryClass.POLICY, level(response.at("clearance", "level"))));
  }

  /** An emergency is no level of authority: it is cleared afterwards. */
  private static CheckResult level(FactNode level) {
    if (level.isOneOf(AUTHORISED)) {
      return CheckResult.pass(said("GSM-RSP-20.authorised", level));
    } else if (level.isNone() || level.isOneOf(BELOW)) {
      return CheckResult.fail(said("GSM-RSP-20.low", level));
    }
    return level.isAbsent()
        ? CheckResult.unknown(level)
        : CheckResult.unknown(level).saying(Message.of("GSM-RSP-20.emergency"));
  }

  private static Message said(String key, FactNode level) {
    return Message.of(key).with("level", level.text().orElse("–"));
  }
}
