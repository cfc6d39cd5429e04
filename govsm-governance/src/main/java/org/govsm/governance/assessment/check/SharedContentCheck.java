package org.govsm.governance.assessment.check;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.FactNode;

/** GSM-COM-03 and GSM-CMT-04: content appears on each active account, and is of use to people. */
final class SharedContentCheck {

  private static final int SHOWN = 4;

  /** What is of use beside pictures, films and recordings, by its names. */
  private static final List<String> USEFUL =
      List.of(
          "order",
          "orders",
          "office order",
          "circular",
          "notification",
          "आदेश",
          "परिपत्र",
          "toolkit",
          "toolkits",
          "guide",
          "manual",
          "मार्गदर्शिका",
          "form",
          "forms",
          "form link",
          "form links",
          "application form",
          "प्रपत्र",
          "presentation",
          "presentations",
          "slides",
          "प्रस्तुति",
          "photos",
          "photograph",
          "videos",
          "podcasts",
          "चित्र",
          "वीडियो",
          "पॉडकास्ट");

  private SharedContentCheck() {}

  static List<CheckResult> onEachAccount(CheckInput input) {
    List<Account> all = input.accounts().all();
    Where where =
        new Where(ids(all, one -> one.isIn("ACTIVE")), ids(all, one -> one.state().isEmpty()));
    return VariantChecks.items(
        input,
        item ->
            input.accounts().list().isEmpty()
                ? CheckResult.unknown(List.of("accounts"))
                : onEachAccount(where, item));
  }

  /** The accounts that are surely active, and those that may be. */
  private record Where(List<String> active, List<String> open) {}

  private static List<String> ids(List<Account> accounts, Predicate<Account> which) {
    return accounts.stream().filter(which).map(Account::id).toList();
  }

  /** Accounts that are surely active must be there, those that may be leave it open. */
  private static CheckResult onEachAccount(Where where, FactNode item) {
    FactNode variants = item.at("variants");
    FactNode forAll = item.at("forAll");
    if (forAll.is(false)) {
      return CheckResult.notApplicable(Message.of("GSM-COM-03.for-some"));
    } else if (variants.isAbsent()) {
      return CheckResult.unknown(List.of("contentItems[].variants"));
    }
    Set<String> shown =
        variants.items().stream().flatMap(v -> v.at("account").text().stream()).collect(toSet());
    boolean everywhere = shown.containsAll(where.active());
    if (!everywhere && item.at("kept").is(true) && forAll.isAbsent()) {
      return CheckResult.unknown(List.of("contentItems[].forAll"));
    }
    Set<String> lacking = new TreeSet<>(where.active());
    lacking.removeAll(shown);
    boolean any = !where.active().isEmpty();
    boolean open = !shown.containsAll(where.open());
    boolean gap = variants.items().stream().anyMatch(v -> v.at("account").isAbsent());
    if (!lacking.isEmpty() && (gap || Require.hasGap(variants))) {
      return CheckResult.unknown(List.of("contentItems[].variants[].account"));
    } else if (!lacking.isEmpty()) {
      List<String> without = List.copyOf(lacking);
      return CheckResult.fail(Message.of("GSM-COM-03.lacking").with("accounts", without))
          .values(without);
    } else if (open || !any && !where.open().isEmpty()) {
      return CheckResult.unknown(List.of("accounts[].state"));
    }
    return any
        ? CheckResult.pass(Message.of("GSM-COM-03.everywhere"))
        : CheckResult.notApplicable(Message.of("GSM-COM-03.no-active"));
  }

  /** One useful post among all that is out is enough; the framework names no share. */
  static List<CheckResult> useful(CheckInput input) {
    List<FactNode> posts = RecordedTime.shown(input.facts().each("posts"));
    if (posts.isEmpty()) {
      return input.each("posts", post -> CheckResult.unknown(post));
    }
    List<Optional<Boolean>> out = new ArrayList<>();
    boolean unsure = false;
    for (FactNode post : posts) {
      PostState state = PostState.of(post);
      if (state == PostState.OUT) {
        out.add(isUseful(post));
      }
      unsure |= state == PostState.NOT_KNOWN && isUseful(post).orElse(true);
    }
    long useful = out.stream().filter(one -> one.orElse(false)).count();
    if (useful > 0) {
      return List.of(share(useful, out.size()));
    } else if (out.stream().anyMatch(Optional::isEmpty)) {
      return List.of(CheckResult.unknown(List.of("posts[].contentType")));
    } else if (unsure) {
      return List.of(CheckResult.unknown(List.of("posts[].state")));
    }
    Message nothing = Message.of("GSM-CMT-04.nothing").with("count", out.size());
    return List.of(
        out.isEmpty()
            ? CheckResult.notApplicable(Message.of("check.not-out"))
            : CheckResult.fail(nothing));
  }

  private static CheckResult share(long useful, int all) {
    BigDecimal share =
        BigDecimal.valueOf(useful)
            .divide(BigDecimal.valueOf(all), SHOWN, RoundingMode.DOWN)
            .stripTrailingZeros();
    return CheckResult.pass(Message.of("GSM-CMT-04.useful").with("value", share)).value(share);
  }

  /** Nothing where that is not known. */
  private static Optional<Boolean> isUseful(FactNode post) {
    return post.at("contentType").isOneOf(USEFUL) ? Optional.of(true) : MediaChecks.isShown(post);
  }
}
