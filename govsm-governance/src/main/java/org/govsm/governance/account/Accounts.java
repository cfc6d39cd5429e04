package org.govsm.governance.account;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Fault;
import org.govsm.core.decision.Plain;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.govsm.governance.tree.ExactTree;
import org.govsm.governance.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/**
 * The facts about the accounts of one department. {@code docs/controls-format.md} lists the members
 * of their tree form: some are read, some are accepted for controls to come, all others are
 * refused.
 */
public final class Accounts implements ToPlain {

  private static final List<String> MEMBERS =
      List.of(
          "accounts",
          "modelCode",
          "announcements",
          "certIn",
          "champion",
          "collection",
          "complaints",
          "consultations",
          "contentItems",
          "custody",
          "facility",
          "images",
          "incidents",
          "legalMap",
          "logs",
          "note",
          "orders",
          "people",
          "pilot",
          "platformDecisions",
          "policies",
          "policy",
          "posts",
          "queries",
          "removed",
          "responses",
          "strategy",
          "team");

  private final Optional<List<Account>> accounts;
  private final List<Freeze> freezes;
  private final Object tree;

  private Accounts(TreeReader facts, Object tree) {
    facts.only(MEMBERS);
    accounts = facts.objects("accounts").map(Accounts::readAll);
    freezes = facts.object("modelCode").map(this::readFreezes).orElse(List.of());
    this.tree = tree;
  }

  /**
   * Reads the published tree form.
   *
   * @param tree maps, lists, strings, booleans and exact numbers
   * @return the facts, or every fault with its pointer, such as {@code /accounts/2/state}
   * @throws IllegalArgumentException for a tree that holds anything else; a number in floating
   *     point is a fault
   */
  public static Checked<Accounts> fromPlain(@Nullable Object tree) {
    List<Fault> faults = new ArrayList<>();
    Object copy = ExactTree.copy(tree, "", faults);
    TreeReader facts = TreeReader.of(copy, "", faults);
    return Checked.of(new Accounts(facts, requireNonNullElse(copy, Map.of())), faults);
  }

  private static List<Account> readAll(List<TreeReader> trees) {
    List<Account> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (TreeReader tree : trees) {
      Account account = Account.read(tree);
      if (!account.id().isEmpty() && !ids.add(account.id())) {
        tree.fault("id", "account.twice", Message.of("fault.account-twice"));
      }
      all.add(account);
    }
    return List.copyOf(all);
  }

  private List<Freeze> readFreezes(TreeReader modelCode) {
    modelCode.only(List.of("freezes"));
    List<String> known = accounts.orElse(List.of()).stream().map(Account::id).toList();
    List<TreeReader> trees = modelCode.objects("freezes").orElse(List.of());
    return trees.stream().map(tree -> Freeze.read(tree, known)).toList();
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
   * Whether the Model Code of Conduct keeps an account from posting.
   *
   * @param account the account
   * @param day a day in India
   * @return true on each day of a freeze that names the account or names none
   */
  public boolean frozen(Account account, LocalDate day) {
    return freezes.stream().anyMatch(freeze -> freeze.covers(account.id(), day));
  }

  /**
   * What is said to have happened later than a moment: an error of data or of a clock, for facts
   * known at that moment. A planned post may lie ahead.
   *
   * @param moment the moment of the question
   * @return a fault for each such date
   */
  public List<Fault> datedAfter(Instant moment) {
    List<Fault> faults = new ArrayList<>();
    List<Account> all = accounts.orElse(List.of());
    for (int i = 0; i < all.size(); i++) {
      String pointer = "/accounts/" + i;
      for (Map.Entry<String, Instant> date : all.get(i).moments().entrySet()) {
        if (date.getValue().isAfter(moment)) {
          faults.add(
              new Fault(pointer + date.getKey(), "date.ahead", Message.of("fault.date-ahead")));
        }
      }
    }
    return faults;
  }

  /**
   * The published tree form.
   *
   * @return the tree that was read, with the members that no control reads yet
   */
  @Override
  public Object toPlain() {
    return requireNonNull(Plain.of(tree));
  }
}
