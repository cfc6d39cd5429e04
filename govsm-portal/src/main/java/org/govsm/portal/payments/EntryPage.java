package org.govsm.portal.payments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.jspecify.annotations.Nullable;

/** Entry page: an entry of the account, and how its money came back where that is recovered. */
@Path("payments/{department}/entries/{entry}")
@Produces(MediaType.TEXT_HTML)
public record EntryPage(PaymentServices services) {

  private static final List<String> BOXES =
      Stream.concat(Stream.of(OrderDecisions.DECISION, Entries.REASON), Recoveries.GIVEN.stream())
          .toList();

  /**
   * Page of an entry.
   *
   * @param choices what the caller may do of its recovery
   */
  public record View(StoredEntry one, List<String> choices, Form form) {}

  /** An entry. */
  @GET
  public Response read(@Context Call call) {
    return show(call, Form.blank());
  }

  /** Records how money came back, confirms it, or drops what was recorded in error. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response recover(@Context Call call) {
    Form form = call.form();
    Map<String, @Nullable Object> given = new LinkedHashMap<>(Recoveries.typed(form));
    for (String name : List.of(OrderDecisions.DECISION, Entries.REASON)) {
      form.text(name).ifPresent(text -> given.put(name, text));
    }
    return call.once(
        tx -> {
          StoredEntry one = services.recoveries().held(tx, call.department(), call.at("entry"));
          Versions.require(form.version(), one.acts(), EntryRecoveries.STALE);
          return services.recoveries().decide(tx, one, given, call.by()).page();
        },
        e -> show(call, form.refused(e, EntryPage::field, OrderDecisions.DECISION)));
  }

  private static Optional<String> field(String pointer) {
    return Optional.of(pointer.replaceFirst("^/", "")).filter(BOXES::contains);
  }

  private Response show(Call call, Form form) {
    StoredEntry one =
        call.read(tx -> services.recoveries().find(tx, call.department(), call.at("entry")));
    boolean may = call.page().mayPost("/payments/{department}/entries/{entry}");
    List<String> choices = may ? Recoveries.choices(one, call.by()) : List.of();
    return form.shown(call.show("payments/entry", new View(one, choices, form)));
  }
}
