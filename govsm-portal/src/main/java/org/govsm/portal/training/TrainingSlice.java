package org.govsm.portal.training;

import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.WorkSource;

/** Trainings of the people who run accounts. */
public final class TrainingSlice implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    TrainingService trainings = new TrainingService(services.clock());
    application
        .register(new TrainingResource(trainings))
        .register(new TrainingNeedsResource(trainings))
        .register(new TrainingListPages(trainings))
        .register(new TrainingPages(trainings));
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(new WaitingTraining());
  }
}
