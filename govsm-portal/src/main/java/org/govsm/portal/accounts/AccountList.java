package org.govsm.portal.accounts;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.govsm.core.process.State;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;

/** Account list: the accounts of a department, as a page or as a file. */
final class AccountList {

  private final AccountServices services;
  private final Pages pages;

  AccountList(AccountServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  Response of(String department, ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = pages.page(request);
    List<String> platforms = services.store().read(tx -> ListedAccount.platforms(tx, department));
    Listing listing = Listing.of(request, form(platforms, page));
    if (listing.format().isPresent()) {
      return new ListFile<RegisteredAccount>(
              "accounts-" + department,
              columns(page),
              (offset, limit) ->
                  services
                      .store()
                      .read(tx -> ListedAccount.of(tx, department, listing).rows(offset, limit)))
          .in(listing.format().get());
    }
    String path = "/governance/" + department + "/accounts";
    Listed<RegisteredAccount> list =
        services
            .store()
            .read(tx -> Listed.of(listing, path, ListedAccount.of(tx, department, listing)));
    return pages.show("accounts/accounts", page, new RegisterPages.ListView(department, list));
  }

  private static ListForm form(List<String> platforms, Page page) {
    List<String> states = AccountLifeCycle.machine().states().stream().map(State::code).toList();
    return ListForm.by("id")
        .sort("id", page.say("register.account"))
        .sort("platform", page.say("account-field.platform"))
        .sort("handle", page.say("account-field.handle"))
        .sort("state", page.say("register.state"))
        .filter(
            ListFilter.of("state", page.say("register.state"), states, code -> state(code, page)))
        .filter(
            ListFilter.of(
                "platform", page.say("account-field.platform"), platforms, page::platform));
  }

  private static String state(String code, Page page) {
    return page.words().term("account.life-cycle.state." + code);
  }

  private static List<ListColumn<RegisteredAccount>> columns(Page page) {
    return List.of(
        new ListColumn<>(page.say("register.account"), RegisteredAccount::id),
        new ListColumn<>(page.say("account-field.platform"), one -> fact(one, "platform")),
        new ListColumn<>(page.say("account-field.handle"), one -> fact(one, "handle")),
        new ListColumn<>(page.say("register.url"), one -> fact(one, "url")),
        new ListColumn<>(page.say("register.state"), one -> state(one.state(), page)));
  }

  private static Optional<Object> fact(RegisteredAccount account, String name) {
    return Optional.ofNullable(account.facts().get(name));
  }
}
