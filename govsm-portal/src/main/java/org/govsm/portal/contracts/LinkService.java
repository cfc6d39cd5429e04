package org.govsm.portal.contracts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;

/** Link service: says from which purchase a contract came, and which accounts it runs. */
final class LinkService {

  private static final int MOST = 500;

  private final ContractService contracts;
  private final LinkTargets targets;
  private final Clock clock;

  LinkService(ContractService contracts, LinkTargets targets, Clock clock) {
    this.contracts = contracts;
    this.targets = targets;
    this.clock = clock;
  }

  LinkTargets targets() {
    return targets;
  }

  /**
   * The links of a contract.
   *
   * @throws ProblemException with status 404 if there is no such contract
   */
  ContractLinks.Links of(Transaction tx, String contract) {
    contracts.current(tx, contract);
    return new ContractLinks(tx).of(contract);
  }

  /**
   * Says the links, in the place of those before. The same links make no event.
   *
   * @throws ProblemException with every fault, and with status 404 if there is no such contract
   */
  ContractLinks.Links link(Transaction tx, String contract, ContractLinks.Links links, Caller by) {
    Contract stored = contracts.current(tx, contract).stored();
    by.requireDepartment(stored.department());
    new Contracts(tx).hold(contract);
    ProblemException.unlessNone(faults(tx, stored.department(), links));
    ContractLinks kept = new ContractLinks(tx);
    ContractLinks.Links before = kept.of(contract);
    if (!before.purchase().equals(links.purchase())) {
      targets
          .refusal(tx, stored, links.purchase(), by)
          .ifPresent(
              why -> {
                throw ProblemException.of(new InputFault("/purchase", why.key(), why));
              });
    }
    if (!before.equals(links)) {
      kept.link(stored, links, Sql.cut(clock.instant()), by.actor());
    }
    return kept.of(contract);
  }

  private List<InputFault> faults(Transaction tx, String department, ContractLinks.Links links) {
    List<InputFault> faults = new ArrayList<>();
    Optional<String> purchase = links.purchase();
    if (purchase.isPresent() && !targets.isPurchase(tx, department, purchase.get())) {
      faults.add(fault("/purchase", "contract.link-purchase", purchase.get()));
    }
    if (links.accounts().size() > MOST) {
      Message text = Message.of("contract.link-many").with("most", MOST);
      return List.of(Faults.at("/accounts", text));
    }
    for (String account : links.accounts()) {
      if (!targets.isAccount(tx, department, account)) {
        faults.add(fault("/accounts", "contract.link-account", account));
      }
    }
    return faults;
  }

  private static InputFault fault(String pointer, String code, String what) {
    return new InputFault(pointer, code, Message.of(code).with("what", what));
  }
}
