package org.govsm.portal.posts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.post.PostRecord;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.jspecify.annotations.Nullable;

/** The posts of a department. */
@Path("api/v1/departments/{department}/posts")
@Produces(MediaType.APPLICATION_JSON)
public record PostsResource(PostService posts) {

  /** Posts, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    DepartmentIds.require(call.department());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    List<StoredPost> page =
        call.read(tx -> new Posts(tx).page(call.department(), cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed("posts", page, PostJson::heading, StoredPost::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Writes the first draft of a post.
   *
   * @return 201 with the post under its number
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response draft(@Context Call call) {
    return call.respond(tx -> written(posts.draft(tx, call.department(), call.body(), call.by())));
  }

  /** A post with its draft, every act, and whether it may go out. */
  @GET
  @Path("{post}")
  public Response read(@Context Call call) {
    Messages words = call.page().words();
    return call.read(
        tx -> {
          StoredPost one = posts.find(tx, call.department(), call.at("post"));
          PostRecord record = new Posts(tx).record(one);
          PostScene scene = posts.scene(tx, one.department(), call.by());
          return call.version(
              one.acts(),
              () ->
                  PostJson.whole(
                      one, record, scene.flags(record), posts.open(one, record, scene), words));
        });
  }

  /** Does an act on a post. */
  @POST
  @Path("{post}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          StoredPost one = posts.held(tx, call.department(), call.at("post"));
          ApiRequests.requireSeen(match, one.acts(), Message.of(Posts.STALE));
          return written(posts.act(tx, one, call.body(), call.by()));
        });
  }

  private static StoredAnswer written(StoredPost one) {
    String at = "/api/v1/departments/" + one.department() + "/posts/" + one.id();
    Map<String, String> headers =
        Map.of(HttpHeaders.LOCATION, at, HttpHeaders.ETAG, "\"" + one.acts() + "\"");
    return ApiRequests.answer(201, headers, PostJson.heading(one));
  }
}
