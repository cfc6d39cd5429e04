package org.govsm.portal.posts;

import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.accounts.AccountServices;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.WorkSource;

/** Posts of departments, from the draft to the archive. */
public final class PostsSlice implements Slice {

  private static PostService service(Services services) {
    return new PostService(DepartmentFacts.kept(AccountServices.FACTS), services.clock());
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    PostService posts = service(services);
    RulesService rules = new RulesService(services.clock());
    DraftPages drafts = new DraftPages(posts);
    application
        .register(new PostsResource(posts))
        .register(new PostingRulesResource(rules))
        .register(new PostListPages(posts))
        .register(drafts)
        .register(new FeedPages(new FeedService(posts)))
        .register(new FeedResource(new FeedService(posts)))
        .register(new RulesPages(rules))
        .register(new PostPages(posts, drafts));
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(new WaitingPosts(service(services)));
  }
}
