package org.govsm.governance.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;

/**
 * Exit of an agency from the accounts that it runs under a contract: an exit kit of six parts that
 * it hands over, and the end of every access of its people. The last bill waits for both.
 */
public final class AgencyExit {

  /** The parts of an exit kit, by their members of the fact {@code accounts[].exitKit}. */
  private static final List<String> KIT =
      List.of("content", "rawFiles", "rights", "keys", "analytics", "secondFactor");

  private AgencyExit() {}

  /**
   * What an agency owes of one account.
   *
   * @param account the id of the account
   * @param lacking the parts of the exit kit that nobody has yet, by their codes
   * @param persons who of an agency still has access
   */
  public record Owed(String account, List<String> lacking, List<String> persons) {

    /** What is owed, in words. */
    public List<Message> said() {
      List<Message> said = new ArrayList<>();
      if (!lacking.isEmpty()) {
        said.add(
            Message.of("exit.lacking")
                .with("account", account)
                .with("parts", lacking.stream().map(one -> new Term("exit-kit." + one)).toList()));
      }
      if (!persons.isEmpty()) {
        said.add(Message.of("exit.access").with("account", account).with("persons", persons));
      }
      return said;
    }
  }

  /**
   * What is owed of the accounts that name a contract. A part is handed over where it is stated
   * where it is; a text that denies that, or promises it, states nothing.
   *
   * @return in the order of the accounts; none of an account of which all was handed over
   */
  public static List<Owed> owed(Facts facts, String contract) {
    People people = People.of(facts);
    return Accounts.of(facts).all().stream()
        .filter(account -> account.at("contract").text().filter(contract::equals).isPresent())
        .map(account -> owed(facts, account, people::isVendor))
        .filter(one -> !one.lacking().isEmpty() || !one.persons().isEmpty())
        .toList();
  }

  private static Owed owed(Facts facts, Account account, Predicate<String> isVendor) {
    FactNode kit = account.at("exitKit");
    List<String> lacking = KIT.stream().filter(part -> !isHandedOver(kit.at(part))).toList();
    List<String> persons =
        CustodyHistory.of(facts, account.id()).state().withAccess().stream()
            .filter(isVendor)
            .toList();
    return new Owed(account.id(), lacking, persons);
  }

  private static boolean isHandedOver(FactNode part) {
    return part.isGiven() && part.undone().isEmpty();
  }
}
