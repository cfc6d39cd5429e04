package org.govsm.portal.posts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.post.PostDraft;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Feed resource: drafts of posts from a feed of the department's website. */
@Path("api/v1/departments/{department}/feed-drafts")
@Produces(MediaType.APPLICATION_JSON)
public record FeedResource(FeedService feeds) {

  private static final String FEED = "feed";
  private static final String ACCOUNT = "account";
  private static final String LANGUAGE = "language";

  /**
   * Makes a draft of each item that has none yet; without an account it only shows the items.
   *
   * @return the items, each with its post
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response draft(@Context Call call) {
    DepartmentIds.require(call.department());
    call.by().requireDepartment(call.department());
    call.only(List.of(FEED, ACCOUNT, LANGUAGE), List.of(FEED));
    List<PostDraft> drafts = read(call);
    Messages words = call.context().words();
    return call.respond(
        tx -> {
          List<Map<String, @Nullable Object>> items = new ArrayList<>();
          for (PostDraft one : drafts) {
            items.add(tree(item(call, tx, one), words));
          }
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("department", call.department());
          tree.put("items", items);
          return ApiRequests.answer(200, Map.of(), tree);
        });
  }

  private static List<PostDraft> read(Call call) {
    byte[] feed = call.text(FEED).orElse("").getBytes(StandardCharsets.UTF_8);
    try {
      return FeedService.read(FEED, feed, call.text(LANGUAGE).orElse("en"));
    } catch (BrokenFileException e) {
      List<InputFault> faults =
          e.problems().stream()
              .map(
                  one ->
                      Faults.at(
                          "/" + FEED,
                          Message.of("posts.feed-broken").with("problem", one.toString())))
              .toList();
      ProblemException.unlessNone(faults);
      throw e;
    }
  }

  private FeedItem item(Call call, Transaction tx, PostDraft one) {
    return call.text(ACCOUNT)
        .map(account -> feeds.draft(tx, call.department(), one, account, call.by()))
        .orElseGet(() -> feeds.item(tx, call.department(), one));
  }

  private static Map<String, @Nullable Object> tree(FeedItem item, Messages words) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("source", item.source());
    tree.put("title", item.title());
    tree.put("made", item.made());
    if (!item.refused().isEmpty()) {
      tree.put("refused", item.refused().stream().map(why -> words.say(why.text())).toList());
    }
    item.post().ifPresent(post -> tree.put("post", PostJson.heading(post)));
    return tree;
  }
}
