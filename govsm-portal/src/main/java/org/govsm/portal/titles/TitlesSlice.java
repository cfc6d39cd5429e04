package org.govsm.portal.titles;

import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.WorkSource;

/** Titles of the records of some desks, which two officers replace. */
public record TitlesSlice(List<TitledDesk> desks) implements Slice {

  /** Keeps its own copy. */
  public TitlesSlice {
    desks = List.copyOf(desks);
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    TitleService titles = new TitleService(desks, services.table(), services.clock());
    application.register(new TitlesResource(titles)).register(new TitlePages(titles));
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(new WaitingTitles(desks, services.table()));
  }
}
