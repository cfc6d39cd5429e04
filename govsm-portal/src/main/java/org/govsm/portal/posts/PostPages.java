package org.govsm.portal.posts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.post.PostAct;
import org.govsm.governance.post.PostRecord;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** Post pages: a post, what its record says of it, and what may be done with it. */
@Path("posts")
@Produces(MediaType.TEXT_HTML)
public record PostPages(PostService posts, DraftPages drafts) {

  private static final int FORBIDDEN = 403;
  private static final String MESSAGE = "message";

  /** A post. */
  @GET
  @Path("{department}/{post}")
  public Response show(@Context Call call) {
    return show(call, List.of(), Form.blank());
  }

  /** Does an act; what stands against it is told. */
  @POST
  @Path("{department}/{post}/{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    if (call.at("act").equals(MESSAGE)) {
      return drafts.write(call, DraftForm.message());
    }
    PostAct.Kind kind =
        ActForm.kind(call.at("act"))
            .orElseThrow(() -> ProblemException.notFound("posts.no-such-act", call.at("act")));
    Function<Transaction, String> work =
        tx -> {
          StoredPost one = posts.held(tx, call.department(), call.at("post"));
          Versions.require(call.form().version(), one.acts(), Posts.STALE);
          ActForm asked = new ActForm(kind, one, new Posts(tx).record(one));
          return posts.act(tx, one, asked.read(call.page(), call.form()), call.by()).page();
        };
    Function<RuntimeException, Response> refused = e -> refused(call, kind, e);
    return ActForm.FINAL.contains(kind)
        ? call.sure(
            work, "posts." + call.at("act"), Map.of("post", call.at("post")), page(call), refused)
        : call.once(work, refused);
  }

  private static String page(Call call) {
    return "/posts/" + call.department() + "/" + call.at("post");
  }

  private Response refused(Call call, PostAct.Kind kind, RuntimeException refused) {
    if (refused instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
      throw refused;
    }
    ActForm asked =
        call.read(
            tx -> {
              StoredPost one = posts.find(tx, call.department(), call.at("post"));
              return new ActForm(kind, one, new Posts(tx).record(one));
            });
    Form wrong = call.form().refused(refused, asked::field, "");
    Response shown = show(call, Form.faults(refused), wrong);
    boolean stale =
        refused instanceof StoreRefusal one && one.reason() == StoreRefusal.Reason.STALE;
    return stale ? Response.fromResponse(shown).status(Response.Status.CONFLICT).build() : shown;
  }

  private Response show(Call call, List<InputFault> refused, Form form) {
    PostView view = call.read(tx -> view(call, tx, refused, form));
    return form.shown(call.show("posts/post", view));
  }

  private PostView view(Call call, Transaction tx, List<InputFault> refused, Form form) {
    Page page = call.page();
    StoredPost one = posts.find(tx, call.department(), call.at("post"));
    Posts all = new Posts(tx);
    PostRecord record = all.record(one);
    PostScene scene = posts.scene(tx, one.department(), page.caller());
    List<PostAct.Kind> kinds =
        page.mayPost("/posts/{department}/{post}/{act}")
            ? new NextActs(posts, record, scene, page.caller()).all()
            : List.of();
    Map<String, String> known = new LinkedHashMap<>();
    List<PostView.Act> acts = new ArrayList<>();
    for (PostAct.Kind kind : kinds) {
      if (kind != PostAct.Kind.DRAFT) {
        ActForm asked = new ActForm(kind, one, record);
        known.putAll(asked.known());
        acts.add(new PostView.Act(asked.address(), asked.inputs(page)));
      }
    }
    Form filled = form.errors().isEmpty() && form.typed().isEmpty() ? Form.of(known) : form;
    List<StoredPostAct> log = all.acts(one);
    return new PostView(
        one,
        record,
        posts.open(one, record, scene),
        scene.flags(record),
        acts,
        kinds.contains(PostAct.Kind.DRAFT),
        log,
        RulesThen.of(tx, one.department(), log),
        refused,
        filled);
  }
}
