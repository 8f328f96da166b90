import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

export interface ImpactAlarmProps {
  /** Who is told when it starts and when it is over. */
  readonly tells: Topic;
  readonly metric: IMetric;
  /** What people lose, in words for whoever is woken. */
  readonly impact: string;
  /** The first value that is too much. */
  readonly from: number;
  /** Silence itself is the failure: fewer than `from`, or no figure at all. */
  readonly silence?: boolean;
}

/** An alarm that cannot be made without saying what the failure costs people. */
export class ImpactAlarm extends Alarm {
  constructor(scope: Construct, id: string, { tells, metric, impact, from, silence = false }: ImpactAlarmProps) {
    super(scope, id, {
      metric,
      alarmDescription: impact,
      threshold: from,
      evaluationPeriods: 1,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(tells));
    this.addOkAction(new SnsAction(tells));
  }
}
