package org.govsm.portal.home;

import java.util.List;
import org.govsm.portal.contracts.ContractRow;
import org.govsm.portal.contracts.ContractRows;
import org.govsm.portal.contracts.ContractServices;
import org.govsm.portal.web.Page;

/** The contracts at the head of the list, as the caller sees it. */
record RecentContracts(ContractServices services) {

  private static final int CONTRACTS = 3;

  List<ContractRow> of(Page page) {
    if (!page.may("/contracts")) {
      return List.of();
    }
    ContractRows rows = new ContractRows(services);
    return services
        .store()
        .read(
            tx -> rows.few(tx, page.caller(), page.context().knownDay(), CONTRACTS, page.words()));
  }
}
