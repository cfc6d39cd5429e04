package org.govsm.governance.assessment;

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
import org.govsm.governance.facts.Fact;

/** GSM-ACC: official accounts, their names and their records. */
final class AccountChecks {

  private AccountChecks() {}

  static List<Verdict> official(Asked asked) {
    return asked.perAccount(
        account -> {
          Fact type = account.at("registrationEmail", "type");
          List<Verdict> verdicts = new ArrayList<>();
          verdicts.add(Require.oneOf(account.at("ownerType"), "ORGANISATION"));
          verdicts.add(OfficialDomains.of(asked).judge(account.mailbox()));
          if (type.is("PERSONAL")) {
            verdicts.add(Require.oneOf(type, "SHARED"));
          }
          return Verdict.all(verdicts);
        });
  }

  static List<Verdict> sameName(Asked asked) {
    List<Account> accounts = asked.accounts().all().stream().filter(Account::exists).toList();
    if (asked.accounts().list().isEmpty()) {
      return List.of(Verdict.unknown(List.of("accounts")));
    } else if (accounts.isEmpty()) {
      return List.of(Verdict.notApplicable(Message.of("check.no-accounts")));
    }
    List<Verdict> verdicts = new ArrayList<>(twice(accounts));
    if (accounts.stream().anyMatch(a -> !a.at("handle").isGiven())) {
      verdicts.add(Verdict.unknown(List.of("accounts[].handle")));
    }
    List<String> others = deviating(accounts);
    if (!others.isEmpty()) {
      Message text = Message.of("GSM-ACC-02.differs").with("accounts", others);
      verdicts.add(Verdict.fail(text).values(others));
    }
    verdicts.add(Verdict.pass(Message.of("GSM-ACC-02.same")));
    return List.of(Verdict.all(verdicts));
  }

  private static List<Verdict> twice(List<Account> accounts) {
    Map<String, List<String>> byName = new TreeMap<>();
    for (Account account : accounts) {
      if (account.handle().isPresent() && account.platform().isPresent()) {
        String name = normal(account) + " " + account.platform().get().toLowerCase(Locale.ROOT);
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(account.id());
      }
    }
    return byName.values().stream()
        .filter(ids -> ids.size() > 1)
        .map(ids -> Verdict.fail(Message.of("GSM-ACC-02.twice").with("accounts", ids)).values(ids))
        .toList();
  }

  /**
   * Of those without a reason, those without the handle that most of them have; the first decides a
   * draw.
   */
  private static List<String> deviating(List<Account> all) {
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
    return accounts.stream().filter(a -> !normal(a).equals(common)).map(Account::id).toList();
  }

  private static String normal(Account account) {
    return Normalizer.normalize(account.handle().orElse(""), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT);
  }

  static List<Verdict> shortName(Asked asked) {
    return asked.perAccount(
        account -> {
          Optional<String> handle = account.handle();
          if (handle.isEmpty()) {
            return Require.given(account.at("handle"));
          }
          int length = handle.get().codePointCount(0, handle.get().length());
          Verdict verdict =
              Require.atMost("handle", BigDecimal.valueOf(length), asked.limit("maxHandleLength"));
          Fact longForm = account.at("longForm");
          return longForm.isNone() ? Verdict.all(verdict, Require.given(longForm)) : verdict;
        });
  }

  static List<Verdict> record(Asked asked) {
    return asked.perAccount(
        account -> {
          Fact handle = account.at("handle");
          Fact named = handle.isGiven() ? handle : account.mailbox();
          boolean open = !named.isGiven() && handle.isAbsent();
          return Verdict.all(
              Require.given(account.at("url")),
              open ? Verdict.unknown(handle) : Require.given(named));
        });
  }

  static List<Verdict> statusRule(Asked asked) {
    return List.of(
        Require.oneOf(asked.policy("accountStatus"), "OFFICIAL_ONLY", "OFFICIAL_AND_PERSONAL"));
  }

  static List<Verdict> custody(Asked asked) {
    return asked.perAccount(account -> CustodyCheck.judge(asked, account));
  }

  static List<Verdict> identified(Asked asked) {
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.addAll(
        asked.perAccount(account -> Require.yes(account.at("bio", "identifiesDepartment"))));
    if (asked.at("responses").isGiven()) {
      for (Verdict signed : asked.each("responses", r -> Require.given(r.at("signature")))) {
        if (signed.outcome() == Outcome.FAIL) {
          verdicts.add(signed);
        }
      }
    }
    return verdicts;
  }

  static List<Verdict> linked(Asked asked) {
    Fact links = asked.at("website", "links");
    return asked.perAccount(
        account -> {
          if (account.state().filter(s -> !s.equals("ACTIVE")).isPresent()) {
            return Verdict.notApplicable(Message.of("check.not-active-account"));
          }
          Verdict bio = Require.yes(account.at("bio", "linksWebsite"));
          return Verdict.all(linkedFrom(links, account), bio);
        });
  }

  private static Verdict linkedFrom(Fact links, Account account) {
    if (!links.isGiven()) {
      return Require.given(links);
    }
    return links.texts().stream().anyMatch(link -> isLinkTo(account, link))
        ? Verdict.pass(Message.of("GSM-COM-02.linked"))
        : Verdict.fail(Message.of("GSM-COM-02.not-linked"));
  }

  /** By id, handle or address; an address may be written in several ways. */
  private static boolean isLinkTo(Account account, String link) {
    Optional<String> url = account.at("url").text();
    return link.equals(account.id())
        || account.at("handle").is(link)
        || url.filter(u -> u.equals(link) || Platforms.sameAccount(u, link)).isPresent();
  }
}
