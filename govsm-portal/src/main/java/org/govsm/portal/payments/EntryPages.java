package org.govsm.portal.payments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.procurement.disbursement.AccountEntry.Meaning;
import org.jspecify.annotations.Nullable;

/** Entry pages: entries of the account of the paying office that belong to no order. */
@Path("payments/{department}/entries")
@Produces(MediaType.TEXT_HTML)
public record EntryPages(PaymentServices services) {

  /**
   * Page of entries.
   *
   * @param all those that are open, then those that an officer cleared, of each the last kept first
   * @param paid those of which money is still to come back
   * @param may whether the caller says what entries were
   */
  public record View(
      String department,
      List<StoredEntry> all,
      List<StoredEntry> paid,
      boolean may,
      Caller caller,
      Form form) {

    /** Whether the caller says what an entry was. */
    public boolean mayClear(StoredEntry one) {
      return may && one.isFor(caller);
    }

    /** Whether there is one of which the caller says what it was. */
    public boolean isAny() {
      return all.stream().anyMatch(this::mayClear);
    }

    /** Whether an entry is chosen. */
    public boolean isChosen(StoredEntry one) {
      return form.each(EntryMeanings.ENTRIES).contains(one.id());
    }

    /** Whether a receipt may bring back what was paid. */
    public boolean isReceived() {
      return !paid.isEmpty() && meanings().contains(Meaning.CAME_BACK);
    }

    /** What the entries of which the caller says it may have been. */
    public List<Meaning> meanings() {
      return Arrays.stream(Meaning.values())
          .filter(one -> all.stream().filter(this::mayClear).anyMatch(each -> each.canBe(one)))
          .toList();
    }
  }

  private static final List<String> BOXES =
      List.of(Entries.MEANING, Entries.REASON, Entries.BRINGS_BACK);

  /** The entries. */
  @GET
  public Response list(@Context Call call) {
    return show(call, Form.blank());
  }

  /** Says what entries were. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response clear(@Context Call call) {
    Form form = call.form();
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put(EntryMeanings.ENTRIES, form.each(EntryMeanings.ENTRIES));
    for (String name : BOXES) {
      form.text(name).ifPresent(text -> given.put(name, text));
    }
    return call.once(
        tx -> {
          services.meanings().clear(tx, call.department(), given, call.by());
          return "/payments/" + call.department() + "/entries";
        },
        e -> show(call, form.refused(e, EntryPages::field, EntryMeanings.ENTRIES)));
  }

  private static Optional<String> field(String pointer) {
    return Optional.of(pointer.replaceFirst("^/", "")).filter(EntryMeanings.MEMBERS::contains);
  }

  private Response show(Call call, Form form) {
    List<StoredEntry> all =
        call.read(
            tx ->
                Stream.of(StoredEntry.OPEN, StoredEntry.CLEARED)
                    .flatMap(
                        state ->
                            new Entries(tx)
                                .of(call.department(), state, EntryMeanings.MOST).stream())
                    .toList());
    boolean may = call.page().mayPost("/payments/{department}/entries");
    List<StoredEntry> paid = call.read(tx -> new Entries(tx).toRecover(call.department()));
    View view = new View(call.department(), all, paid, may, call.by(), form);
    return form.shown(call.show("payments/entries", view));
  }
}
