package org.govsm.portal.posts;

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
import org.govsm.core.decision.InputFault;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Draft pages: a draft is written part by part; what is sent is one act with the whole of it. */
@Path("posts")
@Produces(MediaType.TEXT_HTML)
public record DraftPages(PostService posts) {

  /**
   * Page of a part.
   *
   * @param post the post; nothing of a new one
   * @param variant the variant of a medium; empty of any other part
   * @param title the key of its heading
   * @param removable whether the part can be removed
   * @param reasons what stands against it and belongs to no field
   */
  public record View(
      String department,
      Optional<StoredPost> post,
      String variant,
      String title,
      String action,
      List<FormInput> inputs,
      List<FormInput> more,
      boolean removable,
      List<InputFault> reasons,
      Form form) {

    /** Where one goes back to. */
    public String back() {
      return post.map(StoredPost::page).orElse("/posts/" + department);
    }
  }

  /** The form of a new post. */
  @GET
  @Path("{department}/new")
  public Response blank(@Context Call call) {
    DepartmentIds.require(call.department());
    Map<String, String> known = new LinkedHashMap<>();
    call.page().given("account").ifPresent(id -> known.put("account", id));
    return show(call, DraftForm.first(), List.of(), Form.of(known));
  }

  /** Writes a new post and leads to its page. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response write(@Context Call call) {
    DraftForm part = DraftForm.first();
    return call.once(
        tx ->
            posts
                .draft(
                    tx, call.department(), part.read(call.page(), Map.of(), call.form()), call.by())
                .page(),
        e -> refused(call, part, e));
  }

  /** The form of the message. */
  @GET
  @Path("{department}/{post}/message")
  public Response message(@Context Call call) {
    return filled(call, DraftForm.message());
  }

  /** The form of a variant. */
  @GET
  @Path("{department}/{post}/variants/{variant}")
  public Response variant(@Context Call call) {
    return filled(call, DraftForm.variant(call.at("variant")));
  }

  /** Writes a variant, or removes it. */
  @POST
  @Path("{department}/{post}/variants/{variant}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response writeVariant(@Context Call call) {
    return write(call, DraftForm.variant(call.at("variant")));
  }

  /** The form of a medium. */
  @GET
  @Path("{department}/{post}/variants/{variant}/media/{medium}")
  public Response medium(@Context Call call) {
    return filled(call, DraftForm.medium(call.at("variant"), call.at("medium")));
  }

  /** Writes a medium, or removes it. */
  @POST
  @Path("{department}/{post}/variants/{variant}/media/{medium}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response writeMedium(@Context Call call) {
    return write(call, DraftForm.medium(call.at("variant"), call.at("medium")));
  }

  private Response filled(Call call, DraftForm part) {
    StoredPost one = call.read(tx -> posts.find(tx, call.department(), call.at("post")));
    requireIn(one, part);
    return show(call, part, List.of(), part.filled(call.page(), one.content()));
  }

  private static void requireIn(StoredPost one, DraftForm part) {
    if (!part.isIn(one.content())) {
      String what = part.medium().isEmpty() ? part.variant() : part.medium();
      throw ProblemException.notFound("posts.no-part", what);
    }
  }

  /** Writes a part of a draft that is there. */
  Response write(Call call, DraftForm part) {
    return call.once(
        tx -> {
          StoredPost one = posts.held(tx, call.department(), call.at("post"));
          requireIn(one, part);
          Versions.require(call.form().version(), one.acts(), Posts.STALE);
          Map<String, @Nullable Object> draft =
              call.form().typed("do").equals("remove")
                  ? part.without(one.content())
                  : part.read(call.page(), one.content(), call.form());
          return posts.draft(tx, one, draft, call.by()).page();
        },
        e -> refused(call, part, e));
  }

  private Response refused(Call call, DraftForm part, RuntimeException refused) {
    Page page = call.page();
    Form wrong = call.form().refused(refused, pointer -> part.field(page, pointer), "");
    Map<String, InputFault> fields = new LinkedHashMap<>(wrong.errors());
    fields.remove("");
    List<InputFault> reasons =
        Form.faults(refused).stream()
            .filter(fault -> part.field(page, fault.pointer()).isEmpty())
            .toList();
    return show(call, part, reasons, fields.isEmpty() ? wrong : wrong.wrong(fields));
  }

  private Response show(Call call, DraftForm part, List<InputFault> reasons, Form form) {
    Page page = call.page();
    View view =
        call.read(
            tx -> {
              Optional<StoredPost> post =
                  part.part() == DraftForm.Part.FIRST
                      ? Optional.empty()
                      : Optional.of(posts.find(tx, call.department(), call.at("post")));
              return new View(
                  call.department(),
                  post,
                  part.medium().isEmpty() ? "" : part.variant(),
                  title(part),
                  action(call, part),
                  DraftChoices.known(
                      part.inputs(page, DraftChoices.accounts(tx, call.department(), page)), form),
                  part.more(page),
                  isRemovable(part, post),
                  reasons,
                  form);
            });
    return form.shown(call.show("posts/draft", view));
  }

  private static String title(DraftForm part) {
    boolean added =
        part.part() == DraftForm.Part.MEDIUM
            ? part.medium().equals(DraftForm.NEW)
            : part.variant().equals(DraftForm.NEW);
    return switch (part.part()) {
      case FIRST -> "posts.new";
      case MESSAGE -> "posts.edit-message";
      case VARIANT -> added ? "posts.add-variant" : "posts.edit-variant";
      case MEDIUM -> added ? "posts.add-medium" : "posts.edit-medium";
    };
  }

  private static String action(Call call, DraftForm part) {
    String of = "/posts/" + call.department();
    return switch (part.part()) {
      case FIRST -> of;
      case MESSAGE -> of + "/" + call.at("post") + "/message";
      case VARIANT -> of + "/" + call.at("post") + "/variants/" + part.variant();
      case MEDIUM ->
          of + "/" + call.at("post") + "/variants/" + part.variant() + "/media/" + part.medium();
    };
  }

  private static boolean isRemovable(DraftForm part, Optional<StoredPost> post) {
    return switch (part.part()) {
      case FIRST, MESSAGE -> false;
      case VARIANT ->
          !part.variant().equals(DraftForm.NEW)
              && post.filter(one -> one.variants().size() > 1).isPresent();
      case MEDIUM -> !part.medium().equals(DraftForm.NEW);
    };
  }
}
