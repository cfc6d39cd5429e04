package org.govsm.portal.contracts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Links resource: from which purchase a contract came, and which accounts it runs. */
@Path("api/v1/contracts/{contract}/links")
@Produces(MediaType.APPLICATION_JSON)
public final class LinksResource {

  private static final String PURCHASE = "purchase";
  private static final String ACCOUNTS = "accounts";

  private final Store store;
  private final LinkService links;

  LinksResource(Store store, LinkService links) {
    this.store = store;
    this.links = links;
  }

  /** The links of a contract. */
  @GET
  public Map<String, @Nullable Object> read(@PathParam("contract") String contract) {
    return tree(contract, store.read(tx -> links.of(tx, contract)));
  }

  /** Says the links, in the place of those before. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, @Nullable Object> link(
      @PathParam("contract") String contract,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of(PURCHASE, ACCOUNTS), List.of());
    ContractLinks.Links asked =
        ContractLinks.Links.of(
            ApiRequests.text(body, PURCHASE).filter(one -> !one.isEmpty()), accounts(body));
    return tree(contract, store.write(tx -> links.link(tx, contract, asked, Caller.of(request))));
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
      throw ProblemException.of(new InputFault("/accounts", text.key(), text));
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
