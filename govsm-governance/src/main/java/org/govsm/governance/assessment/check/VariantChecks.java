package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.facts.FactNode;

/** GSM-CON-01 and GSM-CON-02: versions of one item agree, and fit where they are shown. */
final class VariantChecks {

  private static final String VARIANTS = "contentItems[].variants";

  private static final Pattern RATIO =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)\\s*[:x×/]\\s*(\\d{1,6}(?:\\.\\d{1,6})?)");

  private VariantChecks() {}

  static List<CheckResult> agree(CheckInput input) {
    return items(input, VariantChecks::agree);
  }

  private static CheckResult agree(FactNode item) {
    List<FactNode> variants = item.at("variants").items();
    if (variants.size() < 2) {
      return one(item.at("variants"), "GSM-CON-01.one");
    }
    List<FactNode> sheets = variants.stream().map(v -> v.at("factSheetId")).toList();
    Optional<CheckResult> denied =
        sheets.stream()
            .flatMap(sheet -> Require.denied(sheet, VARIANTS + "[].factSheetId").stream())
            .findFirst();
    if (denied.isPresent()) {
      return denied.get();
    }
    Map<String, String> different = new TreeMap<>();
    sheets.forEach(
        sheet ->
            sheet.text().ifPresent(id -> different.putIfAbsent(id.toLowerCase(Locale.ROOT), id)));
    List<String> all = List.copyOf(different.values());
    if (all.size() > 1) {
      return CheckResult.fail(Message.of("GSM-CON-01.differ").with("sheets", all)).values(all);
    } else if (sheets.stream().anyMatch(FactNode::isNone)) {
      return CheckResult.fail(Message.of("GSM-CON-01.without"));
    } else if (sheets.stream().anyMatch(FactNode::isAbsent)) {
      return CheckResult.unknown(List.of(VARIANTS + "[].factSheetId"));
    }
    return CheckResult.pass(Message.of("GSM-CON-01.agree").with("sheet", all.get(0)));
  }

  static List<CheckResult> fit(CheckInput input) {
    Map<String, Optional<String>> platforms = new HashMap<>();
    input.accounts().all().forEach(one -> platforms.putIfAbsent(one.id(), one.platform()));
    return items(
        input,
        item -> {
          List<FactNode> variants = item.at("variants").items();
          return variants.isEmpty()
              ? one(item.at("variants"), "GSM-CON-02.none")
              : CheckResult.all(variants.stream().map(v -> fits(input, v, platforms)).toList());
        });
  }

  private static CheckResult fits(
      CheckInput input, FactNode variant, Map<String, Optional<String>> platforms) {
    FactNode account = variant.at("account");
    if (!account.isGiven()) {
      return CheckResult.unknown(List.of(VARIANTS + "[].account"));
    }
    Optional<String> platform =
        account.text().flatMap(id -> platforms.getOrDefault(id, Optional.empty()));
    if (platform.isEmpty()) {
      return CheckResult.unknown(List.of("accounts[].platform"));
    }
    List<FactNode> limits =
        input.at("formatLimits").items().stream()
            .filter(limit -> isFor(platform.get(), limit.at("platform")))
            .toList();
    if (limits.isEmpty()) {
      Message text =
          Message.of("GSM-CON-02.no-limits").with("platform", new PlatformName(platform.get()));
      return CheckResult.unknown(List.of("formatLimits")).saying(text);
    }
    List<CheckResult> verdicts = new ArrayList<>();
    for (FactNode limit : limits) {
      verdicts.add(length(variant.at("length"), limit.at("maxLength")));
      verdicts.add(aspect(variant.at("aspect"), limit.at("aspects")));
    }
    return CheckResult.all(verdicts);
  }

  static boolean isFor(String platform, FactNode named) {
    return named
        .text()
        .filter(n -> Platforms.named(n).equals(Platforms.named(platform)))
        .isPresent();
  }

  /** A platform without a limit takes any length, and what has none fits any. */
  private static CheckResult length(FactNode length, FactNode most) {
    if (most.isNone()) {
      return CheckResult.pass(Message.of("GSM-CON-02.fits"));
    }
    Optional<BigDecimal> limit = most.number();
    if (limit.isEmpty()) {
      return CheckResult.unknown(List.of("formatLimits[].maxLength"));
    }
    return length
        .number()
        .map(number -> Require.atMost("variant-length", number, limit.get()))
        .orElseGet(() -> unsaid(length, "length"));
  }

  private static CheckResult aspect(FactNode aspect, FactNode taken) {
    if (taken.isNone()) {
      return CheckResult.pass(Message.of("GSM-CON-02.fits"));
    } else if (taken.isAbsent()) {
      return CheckResult.unknown(List.of("formatLimits[].aspects"));
    }
    Optional<String> given = aspect.text();
    if (given.isEmpty()) {
      return unsaid(aspect, "aspect");
    } else if (taken.texts().stream().anyMatch(one -> isSame(given.get(), one))) {
      return CheckResult.pass(Message.of("GSM-CON-02.fits"));
    }
    boolean known = taken.items().stream().allMatch(VariantChecks::isRatio);
    if (!isRatio(aspect) || !known) {
      return CheckResult.unknown(
          List.of(known ? VARIANTS + "[].aspect" : "formatLimits[].aspects"));
    }
    Message text = Message.of("GSM-CON-02.aspect").with("aspect", given.get());
    return CheckResult.fail(text.with("taken", taken.texts())).values(List.of(given.get()));
  }

  private static CheckResult unsaid(FactNode fact, String name) {
    return fact.isNone()
        ? CheckResult.pass(Message.of("GSM-CON-02.fits"))
        : CheckResult.unknown(List.of(VARIANTS + "[]." + name));
  }

  private static boolean isRatio(FactNode aspect) {
    return aspect.text().map(RATIO::matcher).filter(Matcher::matches).isPresent();
  }

  /** Ratios are compared crosswise: 1920x1080 is 16:9. */
  private static boolean isSame(String one, String other) {
    Matcher first = RATIO.matcher(one.strip());
    Matcher second = RATIO.matcher(other.strip());
    if (!first.matches() || !second.matches()) {
      return one.strip().equalsIgnoreCase(other.strip());
    }
    BigDecimal cross = number(first, 1).multiply(number(second, 2));
    return cross.compareTo(number(first, 2).multiply(number(second, 1))) == 0;
  }

  private static BigDecimal number(Matcher ratio, int group) {
    return new BigDecimal(ratio.group(group));
  }

  private static CheckResult one(FactNode variants, String key) {
    return variants.isAbsent() || Require.hasGap(variants)
        ? CheckResult.unknown(List.of(VARIANTS))
        : CheckResult.notApplicable(Message.of(key));
  }

  /** Item by item; of items that are only counted nothing is known. */
  static List<CheckResult> items(CheckInput input, Function<FactNode, CheckResult> check) {
    FactNode all = input.at("contentItems");
    boolean counted =
        all.isGiven() && !all.isList() && input.facts().each("contentItems").isEmpty();
    boolean none = all.at("total").number().filter(total -> total.signum() == 0).isPresent();
    if (counted && none) {
      Message text = Message.of("check.nothing").with("what", CheckResult.term("contentItems"));
      return List.of(CheckResult.notApplicable(text));
    }
    return counted
        ? List.of(CheckResult.unknown(List.of(VARIANTS)))
        : input.each("contentItems", check);
  }

  /** The limits of one platform that say different things. */
  static Set<String> disputed(List<FactNode> limits) {
    Set<String> disputed = new LinkedHashSet<>();
    Map<String, FactNode> first = new TreeMap<>();
    for (FactNode limit : limits) {
      Optional<String> platform = limit.at("platform").text().map(Platforms::named);
      platform
          .flatMap(name -> Optional.ofNullable(first.putIfAbsent(name, limit)))
          .filter(other -> differ(other, limit))
          .ifPresent(other -> disputed.add(platform.orElse("")));
    }
    return disputed;
  }

  private static boolean differ(FactNode one, FactNode other) {
    Optional<BigDecimal> here = one.at("maxLength").number();
    Optional<BigDecimal> there = other.at("maxLength").number();
    return here.isPresent() && there.filter(n -> n.compareTo(here.get()) != 0).isPresent();
  }
}
