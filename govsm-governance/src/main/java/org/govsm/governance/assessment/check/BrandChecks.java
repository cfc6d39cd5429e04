package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.FactNode;

/** LAW-DB and LAW-AC-01: the brand manual of 2025, and the guidelines on own websites. */
final class BrandChecks {

  private static final BigDecimal GIGW = new BigDecimal("3.0");
  private static final Pattern VERSION =
      Pattern.compile("(?:GIGW )?[vV]?(\\d{1,2}(?:\\.\\d{1,2})?)");

  private static final List<String> OWN_CONTENT = List.of("original", "tailored-copy");

  static final Map<String, ControlCheck> CHECKS =
      Map.of(
          "LAW-AC-01", BrandChecks::webGuidelines,
          "LAW-DB-01", BrandChecks::recognised,
          "LAW-DB-02", BrandChecks::rhythm,
          "LAW-DB-03", input -> posts(input, BrandChecks::emblem),
          "LAW-DB-04", BrandChecks::team,
          "LAW-DB-05", BrandChecks::checked);

  private BrandChecks() {}

  private static List<CheckResult> posts(CheckInput input, Function<FactNode, CheckResult> check) {
    return input.eachOut(post -> LawDays.post(input, post, check));
  }

  private static List<CheckResult> webGuidelines(CheckInput input) {
    FactNode claimed = input.at("gigw");
    return List.of(
        CheckResult.all(
            version(claimed.at("version").or(claimed.at("selfAssessment", "version"))),
            Require.oneOf(claimed.at("level"), "WCAG_AA", "WCAG_AAA"),
            LawDays.holds(claimed.at("stqcCertValidTo"), input.today())));
  }

  private static CheckResult version(FactNode version) {
    Matcher number = VERSION.matcher(version.text().orElse("").strip());
    if (!version.isGiven() || !number.matches()) {
      return version.isGiven() ? CheckResult.unknown(version) : Require.given(version);
    }
    return Require.atLeast("gigw-version", new BigDecimal(number.group(1)), GIGW);
  }

  /** Accounts of ministries are verified; posts of departments and schemes name the ministry. */
  private static List<CheckResult> recognised(CheckInput input) {
    List<CheckResult> verdicts = new ArrayList<>(input.perAccount(BrandChecks::verified));
    for (Account account : input.accounts().all()) {
      if (account.exists() && account.at("represents").isOneOf(List.of("DEPARTMENT", "SCHEME"))) {
        for (FactNode post : account.posts()) {
          CheckResult named = LawDays.post(input, post, one -> tagged(input, one));
          verdicts.add(
              (PostState.of(post) == PostState.NOT_OUT
                      ? CheckResult.notApplicable(Message.of("check.not-out"))
                      : named)
                  .about(post.at("id").text().orElse(account.id() + "/" + verdicts.size())));
        }
      }
    }
    return verdicts;
  }

  private static CheckResult verified(Account account) {
    FactNode of = account.at("represents");
    FactNode mark = account.at("verification");
    if (of.isAbsent()) {
      return CheckResult.unknown(of);
    } else if (!of.isWord("MINISTRY")) {
      return CheckResult.notApplicable(Message.of("LAW-DB-01.not-ministry"));
    }
    return mark.flag().isPresent() ? Require.yes(mark) : Require.oneOf(mark, "VERIFIED");
  }

  private static CheckResult tagged(CheckInput input, FactNode post) {
    FactNode kind = post.at("kind");
    FactNode ministry = input.at("department", "ministryHandle");
    FactNode named = post.at("mentions");
    if (kind.isAbsent()) {
      return CheckResult.unknown(kind);
    } else if (!kind.isOneOf(OWN_CONTENT)) {
      return CheckResult.notApplicable(Message.of("LAW-DB-01.not-own"));
    } else if (!ministry.isGiven()) {
      return CheckResult.unknown(List.of("department.ministryHandle"));
    }
    String wanted = handle(ministry.text().orElse(""));
    if (named.texts().stream().anyMatch(one -> handle(one).equals(wanted))) {
      return CheckResult.pass(Message.of("LAW-DB-01.tagged").with("handle", wanted));
    }
    return named.isAbsent() || Require.hasGap(named)
        ? CheckResult.unknown(named)
        : CheckResult.fail(Message.of("LAW-DB-01.untagged").with("handle", wanted));
  }

  private static String handle(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return plain.startsWith("@") ? plain.substring(1) : plain;
  }

  /** By number; the split between own and common initiatives may be out by less than one post. */
  private static List<CheckResult> rhythm(CheckInput input) {
    FactNode planned = input.at("postsPerDay");
    if (planned.isNone()) {
      return List.of(Require.given(planned));
    }
    Optional<BigDecimal> own = planned.at("own").number();
    Optional<BigDecimal> common = planned.at("wholeOfGovernment").number();
    Optional<BigDecimal> both = own.flatMap(here -> common.map(here::add));
    Optional<BigDecimal> total = planned.number().or(() -> both);
    CheckResult enough =
        total
            .map(number -> Require.atLeast("posts-per-day", number, input.limit("postsPerDay")))
            .orElseGet(() -> CheckResult.unknown(open(planned)));
    CheckResult split =
        both.map(number -> split(own.orElseThrow(), number, input.limit("ownShare")))
            .orElseGet(() -> CheckResult.unknown(open(planned)));
    return List.of(CheckResult.all(enough, split));
  }

  private static List<String> open(FactNode planned) {
    return Stream.of("own", "wholeOfGovernment")
        .filter(part -> planned.at(part).number().isEmpty())
        .map(part -> "postsPerDay." + part)
        .toList();
  }

  private static CheckResult split(BigDecimal own, BigDecimal all, BigDecimal share) {
    BigDecimal off = own.subtract(all.multiply(share)).abs();
    Message text =
        Message.of(off.compareTo(BigDecimal.ONE) < 0 ? "LAW-DB-02.split" : "LAW-DB-02.uneven")
            .with("own", own)
            .with("all", all)
            .with("share", share);
    return off.compareTo(BigDecimal.ONE) < 0 ? CheckResult.pass(text) : CheckResult.fail(text);
  }

  private static CheckResult emblem(FactNode post) {
    FactNode media = post.at("media");
    if (media.isAbsent()) {
      return CheckResult.unknown(media);
    }
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(CheckResult.notApplicable(Message.of("LAW-DB-03.none")));
    for (FactNode item : media.items()) {
      FactNode shown = item.at("emblem", "present");
      if (shown.is(true)) {
        FactNode motto = item.at("emblem", "withMotto");
        verdicts.add(Require.below("posts[].media[]", Require.yes(motto)));
      } else if (shown.isAbsent()) {
        verdicts.add(CheckResult.unknown(List.of("posts[].media[].emblem.present")));
      }
    }
    return CheckResult.all(verdicts);
  }

  private static List<CheckResult> team(CheckInput input) {
    return List.of(
        CheckResult.all(
            Require.covers(
                input.at("team", "roles"),
                "content-writer",
                "video-editor",
                "graphic-designer",
                "official-language"),
            Require.covers(input.at("analysis", "reportPeriods"), "weekly", "yearly")));
  }

  private static List<CheckResult> checked(CheckInput input) {
    List<CheckResult> verdicts = new ArrayList<>(posts(input, BrandChecks::factsChecked));
    verdicts.addAll(
        input.each(
            "corrections",
            one ->
                LawDays.judged(
                    input, one.at("correctedAt"), () -> Require.stated(one.at("publicNote")))));
    return verdicts;
  }

  /** By the post itself and by the list of its clearance, where both say something. */
  private static CheckResult factsChecked(FactNode post) {
    FactNode own = post.at("factCheck");
    FactNode cleared = post.at("clearance", "checklist", "factsVerified");
    if (own.isAbsent() && !cleared.isAbsent()) {
      return Require.yes(cleared);
    } else if (cleared.isAbsent()) {
      return Require.stated(own);
    }
    CheckResult here = Require.stated(own);
    return here.outcome() == Require.yes(cleared).outcome()
        ? here
        : CheckResult.unknown(own).saying(Message.of("LAW-DB-05.differ"));
  }
}
