package org.govsm.portal.accounts;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.govsm.core.process.State;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Page;

/** Account list: the accounts of a department, as a page or as a file. */
final class AccountList {

  AccountList() {}

  Response of(Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    List<String> platforms = call.read(tx -> ListedAccount.platforms(tx, department));
    List<String> states = AccountLifeCycle.machine().states().stream().map(State::code).toList();

    return ListTable.<RegisteredAccount>by(page, "id")
        .column("id", "register.account", RegisteredAccount::id)
        .column("platform", "account-field.platform", one -> fact(one, "platform"))
        .column("handle", "account-field.handle", one -> fact(one, "handle"))
        .column("register.url", one -> fact(one, "url"))
        .column("state", "register.state", one -> state(one.state(), page))
        .filter("state", "register.state", states, code -> state(code, page))
        .filter("platform", "account-field.platform", platforms, page::platform)
        .answer(
            call,
            "accounts/accounts",
            "accounts-" + department,
            (tx, listing) -> ListedAccount.of(tx, department, listing),
            (tx, list) -> new RegisterPages.ListView(department, list));
  }

  private static String state(String code, Page page) {
    return page.words().term("account.life-cycle.state." + code);
  }

  private static Optional<Object> fact(RegisteredAccount account, String name) {
    return Optional.ofNullable(account.facts().get(name));
  }
}
