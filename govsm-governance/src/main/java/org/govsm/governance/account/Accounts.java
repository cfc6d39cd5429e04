package org.govsm.governance.account;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;

/** The accounts of one department, as its facts name them. */
public final class Accounts {

  private final Optional<List<Account>> accounts;
  private final Optional<List<FactNode>> freezes;
  private final List<FactNode> unplaced;
  private final Set<String> ids;

  private Accounts(Facts facts) {
    List<FactNode> given = facts.each("accounts");
    Map<String, List<FactNode>> posts = posts(facts, given);
    List<Account> all =
        given.stream()
            .map(a -> new Account(a, posts.getOrDefault(a.at("id").text().orElse(""), List.of())))
            .toList();
    boolean said = !facts.at("accounts").isAbsent() || !all.isEmpty();
    accounts = said ? Optional.of(all) : Optional.empty();
    freezes = ModelCodePeriods.of(facts);
    ids = all.stream().map(Account::id).collect(toSet());
    unplaced =
        facts.each("posts").stream()
            .map(post -> Map.entry(post, post.at("account")))
            .filter(one -> one.getValue().isAbsent() ? all.size() != 1 : !areListed(one.getValue()))
            .map(Map.Entry::getKey)
            .toList();
  }

  /** A post that does not say of which account it is belongs to the only one there is. */
  private static Map<String, List<FactNode>> posts(Facts facts, List<FactNode> accounts) {
    Optional<String> only =
        accounts.size() == 1 ? accounts.get(0).at("id").text() : Optional.empty();
    Map<String, List<FactNode>> posts = new HashMap<>();
    for (FactNode post : facts.each("posts")) {
      post.at("account")
          .text()
          .or(() -> post.at("account").isAbsent() ? only : Optional.empty())
          .ifPresent(id -> posts.computeIfAbsent(id, i -> new ArrayList<>()).add(post));
    }
    return posts;
  }

  /**
   * The accounts of facts.
   *
   * @return their accounts
   */
  public static Accounts of(Facts facts) {
    return new Accounts(facts);
  }

  /**
   * The accounts.
   *
   * @return all, in the order given; nothing where the facts do not speak of accounts
   */
  public Optional<List<Account>> list() {
    return accounts;
  }

  /**
   * The accounts, where it does not matter whether none are given or none are known.
   *
   * @return all, in the order given
   */
  public List<Account> all() {
    return accounts.orElse(List.of());
  }

  /**
   * Whether a fact names none but accounts that are listed.
   *
   * @param named an id, or a list of ids
   * @return true also where it names none, or where no accounts are listed; false where one of them
   *     is nobody's
   */
  public boolean areListed(FactNode named) {
    List<String> all = named.isList() ? named.texts() : named.text().stream().toList();
    return ids.isEmpty() || ids.containsAll(all);
  }

  /**
   * Posts of the department of which nobody said to which of several accounts they belong, or of
   * which the account that is named is not among these.
   *
   * @return in the order given
   */
  public List<FactNode> unplacedPosts() {
    return unplaced;
  }

  /**
   * Periods of the Model Code of Conduct, as the facts have them and as their calendar has them.
   *
   * @return each with {@code from}, {@code until} and {@code accounts}; nothing where nobody said
   *     whether there are any
   */
  public Optional<List<FactNode>> freezes() {
    return freezes;
  }

  /**
   * Whether the Model Code of Conduct keeps an account from posting.
   *
   * @param day a day in India
   * @return true on each day of a freeze that names the account or says that it names none; nothing
   *     where it is not known until when a freeze holds, or for which accounts, or where it names
   *     one that is not listed
   */
  public Optional<Boolean> frozen(Account account, LocalDate day) {
    return frozen(
        day,
        named -> named.isNone() || named.texts().contains(account.id()),
        named -> named.isAbsent() || !areListed(named));
  }

  /**
   * Whether the Model Code of Conduct keeps every account from posting.
   *
   * @param day a day in India
   * @return true on each day of a freeze that says that it names no account; nothing where one
   *     names some, or where it is not known until when a freeze holds, or for which accounts
   */
  public Optional<Boolean> frozen(LocalDate day) {
    return frozen(day, FactNode::isNone, named -> !named.isNone());
  }

  private Optional<Boolean> frozen(
      LocalDate day, Predicate<FactNode> ofThese, Predicate<FactNode> maybe) {
    boolean open = false;
    for (FactNode freeze : freezes.orElse(List.of())) {
      Optional<LocalDate> from = freeze.at("from").moment().map(Moment::day);
      Optional<LocalDate> until = freeze.at("until").moment().map(Moment::day);
      FactNode named = freeze.at("accounts");
      boolean past = until.filter(end -> !day.isBefore(end)).isPresent();
      boolean ahead = from.filter(day::isBefore).isPresent();
      boolean sure = ofThese.test(named);
      if (!past && !ahead && (sure || maybe.test(named))) {
        if (sure && !freeze.at("until").isAbsent()) {
          return Optional.of(true);
        }
        open = true;
      }
    }
    return open ? Optional.empty() : Optional.of(false);
  }
}
