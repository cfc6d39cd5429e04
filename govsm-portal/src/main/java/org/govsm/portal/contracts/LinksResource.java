package org.govsm.portal.contracts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Links resource: from which purchase a contract came, and which accounts it runs. */
@Path("api/v1/contracts/{contract}/links")
@Produces(MediaType.APPLICATION_JSON)
public record LinksResource(LinkService links) {

  private static final String PURCHASE = "purchase";
  private static final String ACCOUNTS = "accounts";

  /** The links of a contract. */
  @GET
  public Map<String, @Nullable Object> read(@Context Call call) {
    return tree(call.at("contract"), call.read(tx -> links.of(tx, call.at("contract"))));
  }

  /** Says the links, in the place of those before. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, @Nullable Object> link(@Context Call call) {
    call.only(List.of(PURCHASE, ACCOUNTS), List.of());
    ContractLinks.Links asked =
        ContractLinks.Links.of(
            call.text(PURCHASE).filter(one -> !one.isEmpty()), accounts(call.body()));
    return tree(
        call.at("contract"),
        call.write(tx -> links.link(tx, call.at("contract"), asked, call.by())));
  }

  private static List<String> accounts(Map<String, @Nullable Object> body) {
    @Nullable Object given = body.get(ACCOUNTS);
    if (given == null) {
      return List.of();
    }
    List<String> accounts = new ArrayList<>();
    boolean texts = given instanceof List<?> all && all.stream().allMatch(String.class::isInstance);
    if (!texts) {
      Message text = Message.of("contract.link-list");
      throw ProblemException.of(Faults.at("/accounts", text));
    }
    ((List<?>) given).forEach(one -> accounts.add(String.valueOf(one)));
    return accounts;
  }

  private static Map<String, @Nullable Object> tree(String contract, ContractLinks.Links links) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("contract", contract);
    links.purchase().ifPresent(purchase -> tree.put(PURCHASE, purchase));
    tree.put(ACCOUNTS, List.copyOf(links.accounts()));
    return ApiRequests.tree(tree);
  }
}
