package org.govsm.portal.queries;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Comments of files of platforms, proposed as queries. */
@Path("api/v1/departments/{department}/comment-imports")
@Produces(MediaType.APPLICATION_JSON)
public record CommentsResource(CommentIntake intake, CommentService comments) {

  private static final String COMMENTS = "comments";

  /** The imports of a department, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    DepartmentIds.require(call.department());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    List<StoredImport> page =
        call.read(tx -> new Comments(tx).page(call.department(), cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed("imports", page, CommentsResource::heading, StoredImport::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Proposes the comments of a file.
   *
   * @return 201 with what was read, and each line that was set aside
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response bring(@Context Call call) {
    call.only(List.of("file", "layout", "account", "platform"), List.of("file"));
    CommentIntake.Brought file =
        new CommentIntake.Brought(
            call.text("layout").orElse(""),
            call.text("account").orElse(""),
            call.text("platform").orElse(""));
    byte[] bytes = call.text("file").orElse("").getBytes(StandardCharsets.UTF_8);
    Messages words = call.context().words();
    return call.respond(
        tx -> {
          CommentsImported now = intake.bring(tx, call.department(), bytes, file, call.by());
          Map<String, Object> tree = heading(now.now());
          tree.put("setAside", said(now.faults(), words));
          String at =
              "/api/v1/departments/" + call.department() + "/comment-imports/" + now.now().id();
          return ApiRequests.answer(201, Map.of(HttpHeaders.LOCATION, at), tree);
        });
  }

  /** An import with its comments; the words of those that wait for an officer. */
  @GET
  @Path("{intake}")
  public Map<String, @Nullable Object> read(@Context Call call) {
    return ApiRequests.tree(
        call.read(
            tx -> {
              StoredImport one = comments.find(tx, call.department(), call.at("intake"));
              Map<String, Object> tree = heading(one);
              tree.put(
                  COMMENTS,
                  new Comments(tx).of(one).stream().map(each -> comment(tx, each)).toList());
              return tree;
            }));
  }

  /** Decides on comments of an import, or withdraws it. */
  @POST
  @Path("{intake}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    call.only(List.of("act", COMMENTS, "title", "queryCategory", "reason"), List.of("act"));
    Messages words = call.context().words();
    return call.respond(tx -> done(tx, call, words));
  }

  private StoredAnswer done(Transaction tx, Call call, Messages words) {
    StoredImport one = comments.find(tx, call.department(), call.at("intake"));
    String act = call.text("act").orElse("");
    String reason = call.text("reason").orElse("");
    if (act.equals("WITHDRAW")) {
      return ApiRequests.answer(
          200, Map.of(), heading(comments.withdraw(tx, one, reason, call.by())));
    }
    List<String> places =
        CommentService.texts(call.body(), COMMENTS).stream()
            .map(number -> one.id() + "." + number)
            .toList();
    CommentsDecided decided =
        switch (act) {
          case "TAKE" ->
              comments.take(
                  tx,
                  call.department(),
                  places,
                  call.text("title").orElse(""),
                  call.text("queryCategory").orElse(""),
                  words,
                  call.by());
          case "SET_ASIDE" -> comments.setAside(tx, call.department(), places, reason, call.by());
          default -> throw ProblemException.notFound("queries.no-act", act);
        };
    Map<String, Object> tree = heading(one);
    tree.put("done", decided.done());
    List<Object> refused = new ArrayList<>();
    decided
        .refused()
        .forEach(
            (comment, why) ->
                refused.add(Map.of("number", comment.commentNo(), "reasons", said(why, words))));
    tree.put("refused", refused);
    return ApiRequests.answer(200, Map.of(), tree);
  }

  private static List<String> said(List<InputFault> faults, Messages words) {
    return faults.stream().map(fault -> words.say(fault.text())).toList();
  }

  private static Map<String, Object> heading(StoredImport one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("layout", one.layout());
    tree.put("platform", one.platform());
    if (!one.account().isEmpty()) {
      tree.put("account", one.account());
    }
    tree.put("importedAt", Moments.text(one.madeAt()));
    for (String name : List.of("rows", "taken", "known", "own", "twice", "faults")) {
      tree.put(name, one.count(name));
    }
    tree.put("withdrawn", one.isWithdrawn());
    return tree;
  }

  private static Map<String, Object> comment(Transaction tx, StoredComment one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", one.commentNo());
    tree.put("state", one.state());
    tree.put("writtenAt", Moments.text(one.writtenAt()));
    if (!one.post().isEmpty()) {
      tree.put("post", one.post());
    }
    tree.put("personal", one.personal());
    if (!one.query().isEmpty()) {
      tree.put("query", one.query());
    }
    new Comments(tx)
        .words(one)
        .ifPresent(
            words -> {
              tree.put("source", words.source());
              tree.put("asked", words.asked());
            });
    return tree;
  }
}
