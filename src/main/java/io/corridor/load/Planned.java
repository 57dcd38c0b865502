package io.corridor.load;

import io.corridor.neo4j.Graph.Transaction;
import io.corridor.seed.Seed;
import java.util.List;
import java.util.function.Consumer;

/** A load whose plan is small enough to be held. */
record Planned(Seed seed, Records records, Plan plan, boolean prune) implements Undertaking {

  @Override
  public int size() {
    return plan.size(prune);
  }

  @Override
  public int batches() {
    return new PlanWriter(seed.model(), records.wording()).steps(plan, prune).size();
  }

  @Override
  public void write(Writing writing) {
    for (Consumer<Transaction> step :
        new PlanWriter(seed.model(), records.wording()).steps(plan, prune)) {
      writing.write(
          transaction -> {
            step.accept(transaction);
            return true;
          });
    }
  }

  @Override
  public List<LoadPlan.Step> steps(Transaction transaction, int most) {
    return plan.steps(prune);
  }

  @Override
  public LoadSummary summary() {
    return plan.summary(prune);
  }

  @Override
  public String holdsMeanwhile() {
    Holdings former = records.mine().holdings();
    return HoldingsText.write(Holdings.of(seed, former, plan.staying(false)).with(former));
  }

  @Override
  public String holdsAfterwards() {
    return HoldingsText.write(Holdings.of(seed, records.mine().holdings(), plan.staying(prune)));
  }
}
