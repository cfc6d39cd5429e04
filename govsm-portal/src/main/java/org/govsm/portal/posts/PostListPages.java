package org.govsm.portal.posts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.govsm.core.process.State;
import org.govsm.core.text.Message;
import org.govsm.governance.clearance.PostClearance;
import org.govsm.portal.access.DepartmentChoice;
import org.govsm.portal.accounts.RegisteredAccount;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;

/** Post lists: the departments, and the posts of one as a page or as a file. */
@Path("posts")
@Produces(MediaType.TEXT_HTML)
public record PostListPages(PostService posts) {

  private static final Map<String, String> ORDERS =
      Map.of("id", "p.id", "state", "p.state", "begun", "p.begun", "moved", "p.moved");

  /** The posts of a department. */
  public record View(String department, Listed<StoredPost> list) {}

  /** The departments whose posts the caller sees. */
  @GET
  public Response departments(@Context Call call) {
    return DepartmentChoice.shown(call, "posts", "posts.title");
  }

  /** The posts of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    List<String> accounts =
        call.read(
            tx ->
                new RegisteredAccounts(tx)
                    .of(department).stream().map(RegisteredAccount::id).toList());
    return ListTable.<StoredPost>by(page, "id")
        .column("id", "posts.number", StoredPost::id)
        .column("posts.text", StoredPost::title)
        .column("posts.accounts", one -> String.join(", ", one.accounts()))
        .column("posts.author", one -> page.person(one.author()))
        .column("begun", "posts.begun", StoredPost::begun)
        .column("moved", "posts.moved", StoredPost::moved)
        .column("state", "posts.state", one -> state(page, one.state()))
        .filter(
            "state",
            "posts.state",
            PostClearance.machine().states().stream().map(State::code).toList(),
            code -> state(page, code))
        .filter("account", "posts.account", accounts, code -> code)
        .answer(
            call,
            "posts/list",
            "posts-" + department,
            (tx, listing) -> source(tx, department, listing),
            (tx, list) -> new View(department, list));
  }

  /** What a state is called. */
  public static String state(Page page, String code) {
    return PostClearance.machine()
        .state(code)
        .map(state -> page.words().say(Message.of("process.one").with("value", state.name())))
        .orElse(code);
  }

  private static ListSource<StoredPost> source(Transaction tx, String department, Listing listing) {
    ListQuery query =
        new ListQuery("post p")
            .where("p.department = ?", department)
            .words("p.searched", listing.words());
    listing.filter("state").ifPresent(code -> query.where("p.state = ?", code));
    listing
        .filter("account")
        .ifPresent(
            id ->
                query.where(
                    "exists (select 1 from post_account a where a.department = p.department"
                        + " and a.post = p.id and a.account = ?)",
                    id));
    return ListSource.of(
        tx,
        query,
        "p.id",
        listing.byKnown(ORDERS, "p.id"),
        ids -> new Posts(tx).all(department, ids));
  }
}
