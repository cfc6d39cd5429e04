package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/** GSM-ACC: official accounts, their names and their records. */
final class AccountChecks {

  private AccountChecks() {}

  static List<CheckResult> official(CheckInput input) {
    return input.perAccount(
        account -> {
          FactNode type = account.at("registrationEmail", "type");
          return CheckResult.all(
              Require.oneOf(account.at("ownerType"), "ORGANISATION"),
              OfficialDomains.of(input).judge(account.mailbox()),
              type.isAbsent() ? CheckResult.unknown(type) : Require.oneOf(type, "SHARED"));
        });
  }

  static List<CheckResult> sameName(CheckInput input) {
    List<Account> accounts = input.accounts().all().stream().filter(Account::exists).toList();
    if (input.accounts().list().isEmpty()) {
      return List.of(CheckResult.unknown(List.of("accounts")));
    } else if (accounts.isEmpty()) {
      return List.of(CheckResult.notApplicable(Message.of("check.no-accounts")));
    }
    List<CheckResult> verdicts = new ArrayList<>(twice(accounts));
    if (accounts.stream().anyMatch(a -> !a.at("handle").isGiven())) {
      verdicts.add(CheckResult.unknown(List.of("accounts[].handle")));
    }
    List<Account> others = deviating(accounts);
    boolean open = others.stream().anyMatch(a -> a.at("handleDeviationReason").isAbsent());
    if (open) {
      verdicts.add(CheckResult.unknown(List.of("accounts[].handleDeviationReason")));
    } else if (!others.isEmpty()) {
      List<String> ids = others.stream().map(Account::id).toList();
      Message text = Message.of("GSM-ACC-02.differs").with("accounts", ids);
      verdicts.add(CheckResult.fail(text).values(ids));
    }
    verdicts.add(CheckResult.pass(Message.of("GSM-ACC-02.same")));
    return List.of(CheckResult.all(verdicts));
  }

  private static List<CheckResult> twice(List<Account> accounts) {
    Map<String, List<String>> byName = new TreeMap<>();
    for (Account account : accounts) {
      if (account.handle().isPresent() && account.platform().isPresent()) {
        String platform = Platforms.named(account.platform().get().strip());
        String name = normal(account) + " " + platform.toLowerCase(Locale.ROOT);
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(account.id());
      }
    }
    List<CheckResult> found = new ArrayList<>();
    byName.values().stream()
        .filter(ids -> ids.size() > 1)
        .map(
            ids ->
                CheckResult.fail(Message.of("GSM-ACC-02.twice").with("accounts", ids)).values(ids))
        .forEach(found::add);
    if (accounts.size() > 1 && accounts.stream().anyMatch(a -> a.platform().isEmpty())) {
      found.add(CheckResult.unknown(List.of("accounts[].platform")));
    }
    return found;
  }

  /**
   * Of those without a reason, those without the handle that most of them have; the first decides a
   * draw.
   */
  private static List<Account> deviating(List<Account> all) {
    List<Account> accounts =
        all.stream()
            .filter(a -> a.handle().isPresent() && !a.at("handleDeviationReason").isGiven())
            .toList();
    Map<String, Integer> count = new TreeMap<>();
    accounts.forEach(a -> count.merge(normal(a), 1, Integer::sum));
    Optional<String> usual = Optional.empty();
    for (Account account : accounts) {
      String name = normal(account);
      if (count.getOrDefault(name, 0) > usual.map(u -> count.getOrDefault(u, 0)).orElse(0)) {
        usual = Optional.of(name);
      }
    }
    String common = usual.orElse("");
    return accounts.stream().filter(a -> !normal(a).equals(common)).toList();
  }

  private static String normal(Account account) {
    return Normalizer.normalize(account.handle().orElse(""), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT);
  }

  static List<CheckResult> shortName(CheckInput input) {
    return input.perAccount(
        account -> {
          Optional<String> handle = account.handle();
          if (handle.isEmpty()) {
            return Require.given(account.at("handle"));
          }
          int length = handle.get().codePointCount(0, handle.get().length());
          CheckResult result =
              Require.atMost("handle", BigDecimal.valueOf(length), input.limit("maxHandleLength"));
          FactNode longForm = account.at("longForm");
          return longForm.isNone() ? CheckResult.all(result, Require.given(longForm)) : result;
        });
  }

  static List<CheckResult> record(CheckInput input) {
    return input.perAccount(
        account -> {
          FactNode handle = account.at("handle");
          CheckResult mailbox = Addresses.mail(account.mailbox());
          boolean open = !account.mailbox().isGiven() && handle.isAbsent();
          return CheckResult.all(
              Addresses.web(account.at("url")),
              handle.isGiven()
                  ? Require.given(handle)
                  : open ? CheckResult.unknown(handle) : mailbox);
        });
  }

  static List<CheckResult> statusRule(CheckInput input) {
    return List.of(
        Require.oneOf(input.policy("accountStatus"), "OFFICIAL_ONLY", "OFFICIAL_AND_PERSONAL"));
  }

  static List<CheckResult> custody(CheckInput input) {
    return input.perAccount(account -> CustodyCheck.judge(input, account));
  }

  static List<CheckResult> identified(CheckInput input) {
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.addAll(
        input.perAccount(account -> Require.yes(account.at("bio", "identifiesDepartment"))));
    input.each("responses", r -> Require.given(r.at("signature"))).stream()
        .filter(signed -> signed.outcome() == Outcome.FAIL || signed.outcome() == Outcome.UNKNOWN)
        .forEach(verdicts::add);
    return verdicts;
  }

  static List<CheckResult> linked(CheckInput input) {
    FactNode links = input.at("website", "links");
    return input.perAccount(
        account -> {
          if (account.state().isEmpty()) {
            return CheckResult.unknown(account.at("state"));
          } else if (!account.isIn("ACTIVE")) {
            return CheckResult.notApplicable(Message.of("check.not-active-account"));
          }
          CheckResult bio = Require.yes(account.at("bio", "linksWebsite"));
          return CheckResult.all(linkedFrom(links, account), bio);
        });
  }

  private static CheckResult linkedFrom(FactNode links, Account account) {
    if (!links.isGiven()) {
      return Require.given(links);
    }
    if (links.texts().stream().anyMatch(link -> isLinkTo(account, link))) {
      return CheckResult.pass(Message.of("GSM-COM-02.linked"));
    }
    FactNode url = account.at("url");
    if (url.isGiven() && !Addresses.isWeb(url)) {
      return Addresses.web(url);
    }
    FactNode open = url.or(account.at("handle"));
    for (FactNode name : List.of(account.at("handle"), url)) {
      open = name.isAbsent() ? name : open;
    }
    return open.isAbsent()
        ? CheckResult.unknown(open)
        : CheckResult.fail(Message.of("GSM-COM-02.not-linked"));
  }

  /** By id, handle or address; an address may be written in several ways. */
  private static boolean isLinkTo(Account account, String link) {
    Optional<String> url =
        Optional.of(account.at("url")).filter(Addresses::isWeb).flatMap(FactNode::text);
    return link.equals(account.id())
        || account
            .handle()
            .filter(h -> h.equalsIgnoreCase(link) || ("@" + h).equalsIgnoreCase(link))
            .isPresent()
        || url.filter(u -> u.equals(link) || Platforms.sameAccount(u, link)).isPresent();
  }
}
