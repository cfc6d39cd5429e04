package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glassfish.jersey.server.ContainerRequest;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Work;
import org.jspecify.annotations.Nullable;

/**
 * Call of a resource: who asks, the ids in the address, what was sent, and the frame of the page
 * that is answered with. A method of a resource takes it as {@code @Context Call call}.
 */
public final class Call {

  private static final Type TREE = new GenericType<Map<String, @Nullable Object>>() {}.getType();
  private static final Type FIELDS = new GenericType<MultivaluedMap<String, String>>() {}.getType();

  private final ContainerRequestContext request;
  private final Pages pages;
  private final Optional<Services> services;
  private final Map<String, @Nullable Object> body;
  private final Form form;
  private @Nullable Page page;

  private Call(
      ContainerRequestContext request,
      Pages pages,
      Optional<Services> services,
      Map<String, @Nullable Object> body,
      Form form) {
    this.request = request;
    this.pages = pages;
    this.services = services;
    this.body = body;
    this.form = form;
  }

  /** Reads what the method of the resource takes. */
  @SuppressWarnings("unchecked")
  static Call of(
      ContainerRequest request, Pages pages, Optional<Services> services, List<MediaType> takes) {
    Map<String, @Nullable Object> body =
        takes.contains(MediaType.APPLICATION_JSON_TYPE)
            ? request.readEntity(Map.class, TREE)
            : Map.of();
    Form form =
        takes.contains(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            ? Form.sent(request.readEntity(MultivaluedMap.class, FIELDS))
            : Form.blank();
    return new Call(request, pages, services, body, form);
  }

  public ContainerRequestContext request() {
    return request;
  }

  /** Who asks. */
  public Caller by() {
    return Caller.of(request);
  }

  /** An id in the address. */
  public String at(String parameter) {
    return Objects.requireNonNull(
        request.getUriInfo().getPathParameters().getFirst(parameter), parameter);
  }

  /** The department in the address. */
  public String department() {
    return at("department");
  }

  /** The JSON that was sent. */
  public Map<String, @Nullable Object> body() {
    return body;
  }

  /** The fields that were sent; a blank form where none were. */
  public Form form() {
    return form;
  }

  /** The language and the day of the visitor. */
  public RequestContext context() {
    return pages.context(request);
  }

  /** The frame of the page. */
  public Page page() {
    if (page == null) {
      page = pages.page(request);
    }
    return page;
  }

  /** A whole page, status 200. */
  public Response show(String template, Object view) {
    return pages.show(template, page(), view);
  }

  private Services services() {
    return services.orElseThrow();
  }

  /** What is read in one transaction. */
  public <T> T read(Work<T> work) {
    return services().read(work);
  }

  /** What is written in one transaction. */
  public <T> T write(Work<T> work) {
    return services().write(work);
  }

  /** Does what the form asks for once, and sends the browser to the address that comes of it. */
  public Response once(Function<Transaction, String> work) {
    return form.once(services().idempotency(), page(), work);
  }

  /** Does what the form asks for once; where it is refused, but for 404, it is shown again. */
  public Response once(
      Function<Transaction, String> work, Function<RuntimeException, Response> refused) {
    try {
      return once(work);
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      return refused.apply(e);
    }
  }

  /** As {@link #once}, of what cannot be undone: where it is not confirmed, it is asked about. */
  public Response sure(
      Function<Transaction, String> work,
      Supplier<Response> asked,
      Function<RuntimeException, Response> refused) {
    try {
      return once(work, refused);
    } catch (Confirmation.Missing e) {
      return asked.get();
    }
  }

  /** The same, asked in the sentences of a key, as {@link Confirmation#ask} has them. */
  public Response sure(
      Function<Transaction, String> work,
      String key,
      Map<String, Object> said,
      String back,
      Function<RuntimeException, Response> refused) {
    return sure(
        tx -> {
          String done = work.apply(tx);
          Confirmation.require(Confirmation.isGiven(form));
          return done;
        },
        () -> Confirmation.ask(pages, page(), form, key, said, back),
        refused);
  }

  /** A page with the status of what refused its form. */
  public static Response refused(Response page, RuntimeException refused) {
    return Response.fromResponse(page).status(Form.status(refused)).build();
  }

  /** Does what the JSON asks for once, whatever else comes with the same idempotency key. */
  public Response respond(Function<Transaction, StoredAnswer> work) {
    return services().idempotency().respond(request, body, work);
  }

  /** Refuses JSON with other members than these, or without those that it needs. */
  public void only(List<String> known, List<String> required) {
    ApiRequests.only(body, known, required);
  }

  /** A member of the JSON that is text. */
  public Optional<String> text(String member) {
    return ApiRequests.text(body, member);
  }

  /** The version that the author of a change saw. */
  public String ifMatch() {
    return ApiRequests.ifMatch(request);
  }

  /** A version of a record, with its number as ETag; 304 where the caller has it already. */
  public Response version(int version, Supplier<Map<String, ?>> tree) {
    EntityTag tag = new EntityTag(String.valueOf(version));
    return Optional.ofNullable(request.getRequest().evaluatePreconditions(tag))
        .orElseGet(() -> Response.ok(ApiRequests.tree(tree.get())))
        .tag(tag)
        .build();
  }
}
