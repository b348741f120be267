// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.
import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface CloudwatchMetricAlarmConfig extends cdktf.TerraformMetaArguments {
  readonly actionsEnabled?: boolean | cdktf.IResolvable;
  readonly alarmActions?: string[];
  readonly alarmDescription?: string;
  readonly alarmName: string;
  readonly comparisonOperator?: string;
  readonly datapointsToAlarm?: number;
  readonly dimensions?: { [key: string]: string };
  readonly evaluateLowSampleCountPercentiles?: string;
  readonly evaluationInterval?: number;
  readonly evaluationPeriods?: number;
  readonly extendedStatistic?: string;
  readonly id?: string;
  readonly insufficientDataActions?: string[];
  readonly metricName?: string;
  readonly namespace?: string;
  readonly okActions?: string[];
  readonly period?: number;
  readonly region?: string;
  readonly statistic?: string;
  readonly tags?: { [key: string]: string };
  readonly tagsAll?: { [key: string]: string };
  readonly threshold?: number;
  readonly thresholdMetricId?: string;
  readonly treatMissingData?: string;
  readonly unit?: string;
}

export class CloudwatchMetricAlarm extends cdktf.TerraformResource {

  public static readonly tfResourceType = "aws_cloudwatch_metric_alarm";

  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "aws_cloudwatch_metric_alarm", importId: importFromId, provider });
      }

  public constructor(scope: Construct, id: string, config: CloudwatchMetricAlarmConfig) {
    super(scope, id, {
      terraformResourceType: 'aws_cloudwatch_metric_alarm',
      terraformGeneratorMetadata: {
        providerName: 'aws',
        providerVersion: '6.47.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._actionsEnabled = config.actionsEnabled;
    this._alarmActions = config.alarmActions;
    this._alarmDescription = config.alarmDescription;
    this._alarmName = config.alarmName;
    this._comparisonOperator = config.comparisonOperator;
    this._datapointsToAlarm = config.datapointsToAlarm;
    this._dimensions = config.dimensions;
    this._evaluateLowSampleCountPercentiles = config.evaluateLowSampleCountPercentiles;
    this._evaluationInterval = config.evaluationInterval;
    this._evaluationPeriods = config.evaluationPeriods;
    this._extendedStatistic = config.extendedStatistic;
    this._id = config.id;
    this._insufficientDataActions = config.insufficientDataActions;
    this._metricName = config.metricName;
    this._namespace = config.namespace;
    this._okActions = config.okActions;
    this._period = config.period;
    this._region = config.region;
    this._statistic = config.statistic;
    this._tags = config.tags;
    this._tagsAll = config.tagsAll;
    this._threshold = config.threshold;
    this._thresholdMetricId = config.thresholdMetricId;
    this._treatMissingData = config.treatMissingData;
    this._unit = config.unit;
  }

  private _actionsEnabled?: boolean | cdktf.IResolvable; 
  public get actionsEnabled() {
    return this.getBooleanAttribute('actions_enabled');
  }
  public set actionsEnabled(value: boolean | cdktf.IResolvable) {
    this._actionsEnabled = value;
  }
  public resetActionsEnabled() {
    this._actionsEnabled = undefined;
  }
  public get actionsEnabledInput() {
    return this._actionsEnabled;
  }

  private _alarmActions?: string[]; 
  public get alarmActions() {
    return cdktf.Fn.tolist(this.getListAttribute('alarm_actions'));
  }
  public set alarmActions(value: string[]) {
    this._alarmActions = value;
  }
  public resetAlarmActions() {
    this._alarmActions = undefined;
  }
  public get alarmActionsInput() {
    return this._alarmActions;
  }

  private _alarmDescription?: string; 
  public get alarmDescription() {
    return this.getStringAttribute('alarm_description');
  }
  public set alarmDescription(value: string) {
    this._alarmDescription = value;
  }
  public resetAlarmDescription() {
    this._alarmDescription = undefined;
  }
  public get alarmDescriptionInput() {
    return this._alarmDescription;
  }

  private _alarmName?: string; 
  public get alarmName() {
    return this.getStringAttribute('alarm_name');
  }
  public set alarmName(value: string) {
    this._alarmName = value;
  }
  public get alarmNameInput() {
    return this._alarmName;
  }

  public get arn() {
    return this.getStringAttribute('arn');
  }

  private _comparisonOperator?: string; 
  public get comparisonOperator() {
    return this.getStringAttribute('comparison_operator');
  }
  public set comparisonOperator(value: string) {
    this._comparisonOperator = value;
  }
  public resetComparisonOperator() {
    this._comparisonOperator = undefined;
  }
  public get comparisonOperatorInput() {
    return this._comparisonOperator;
  }

  private _datapointsToAlarm?: number; 
  public get datapointsToAlarm() {
    return this.getNumberAttribute('datapoints_to_alarm');
  }
  public set datapointsToAlarm(value: number) {
    this._datapointsToAlarm = value;
  }
  public resetDatapointsToAlarm() {
    this._datapointsToAlarm = undefined;
  }
  public get datapointsToAlarmInput() {
    return this._datapointsToAlarm;
  }

  private _dimensions?: { [key: string]: string }; 
  public get dimensions() {
    return this.getStringMapAttribute('dimensions');
  }
  public set dimensions(value: { [key: string]: string }) {
    this._dimensions = value;
  }
  public resetDimensions() {
    this._dimensions = undefined;
  }
  public get dimensionsInput() {
    return this._dimensions;
  }

  private _evaluateLowSampleCountPercentiles?: string; 
  public get evaluateLowSampleCountPercentiles() {
    return this.getStringAttribute('evaluate_low_sample_count_percentiles');
  }
  public set evaluateLowSampleCountPercentiles(value: string) {
    this._evaluateLowSampleCountPercentiles = value;
  }
  public resetEvaluateLowSampleCountPercentiles() {
    this._evaluateLowSampleCountPercentiles = undefined;
  }
  public get evaluateLowSampleCountPercentilesInput() {
    return this._evaluateLowSampleCountPercentiles;
  }

  private _evaluationInterval?: number; 
  public get evaluationInterval() {
    return this.getNumberAttribute('evaluation_interval');
  }
  public set evaluationInterval(value: number) {
    this._evaluationInterval = value;
  }
  public resetEvaluationInterval() {
    this._evaluationInterval = undefined;
  }
  public get evaluationIntervalInput() {
    return this._evaluationInterval;
  }

  private _evaluationPeriods?: number; 
  public get evaluationPeriods() {
    return this.getNumberAttribute('evaluation_periods');
  }
  public set evaluationPeriods(value: number) {
    this._evaluationPeriods = value;
  }
  public resetEvaluationPeriods() {
    this._evaluationPeriods = undefined;
  }
  public get evaluationPeriodsInput() {
    return this._evaluationPeriods;
  }

  private _extendedStatistic?: string; 
  public get extendedStatistic() {
    return this.getStringAttribute('extended_statistic');
  }
  public set extendedStatistic(value: string) {
    this._extendedStatistic = value;
  }
  public resetExtendedStatistic() {
    this._extendedStatistic = undefined;
  }
  public get extendedStatisticInput() {
    return this._extendedStatistic;
  }

  private _id?: string; 
  public get id() {
    return this.getStringAttribute('id');
  }
  public set id(value: string) {
    this._id = value;
  }
  public resetId() {
    this._id = undefined;
  }
  public get idInput() {
    return this._id;
  }

  private _insufficientDataActions?: string[]; 
  public get insufficientDataActions() {
    return cdktf.Fn.tolist(this.getListAttribute('insufficient_data_actions'));
  }
  public set insufficientDataActions(value: string[]) {
    this._insufficientDataActions = value;
  }
  public resetInsufficientDataActions() {
    this._insufficientDataActions = undefined;
  }
  public get insufficientDataActionsInput() {
    return this._insufficientDataActions;
  }

  private _metricName?: string; 
  public get metricName() {
    return this.getStringAttribute('metric_name');
  }
  public set metricName(value: string) {
    this._metricName = value;
  }
  public resetMetricName() {
    this._metricName = undefined;
  }
  public get metricNameInput() {
    return this._metricName;
  }

  private _namespace?: string; 
  public get namespace() {
    return this.getStringAttribute('namespace');
  }
  public set namespace(value: string) {
    this._namespace = value;
  }
  public resetNamespace() {
    this._namespace = undefined;
  }
  public get namespaceInput() {
    return this._namespace;
  }

  private _okActions?: string[]; 
  public get okActions() {
    return cdktf.Fn.tolist(this.getListAttribute('ok_actions'));
  }
  public set okActions(value: string[]) {
    this._okActions = value;
  }
  public resetOkActions() {
    this._okActions = undefined;
  }
  public get okActionsInput() {
    return this._okActions;
  }

  private _period?: number; 
  public get period() {
    return this.getNumberAttribute('period');
  }
  public set period(value: number) {
    this._period = value;
  }
  public resetPeriod() {
    this._period = undefined;
  }
  public get periodInput() {
    return this._period;
  }

  private _region?: string; 
  public get region() {
    return this.getStringAttribute('region');
  }
  public set region(value: string) {
    this._region = value;
  }
  public resetRegion() {
    this._region = undefined;
  }
  public get regionInput() {
    return this._region;
  }

  private _statistic?: string; 
  public get statistic() {
    return this.getStringAttribute('statistic');
  }
  public set statistic(value: string) {
    this._statistic = value;
  }
  public resetStatistic() {
    this._statistic = undefined;
  }
  public get statisticInput() {
    return this._statistic;
  }

  private _tags?: { [key: string]: string }; 
  public get tags() {
    return this.getStringMapAttribute('tags');
  }
  public set tags(value: { [key: string]: string }) {
    this._tags = value;
  }
  public resetTags() {
    this._tags = undefined;
  }
  public get tagsInput() {
    return this._tags;
  }

  private _tagsAll?: { [key: string]: string }; 
  public get tagsAll() {
    return this.getStringMapAttribute('tags_all');
  }
  public set tagsAll(value: { [key: string]: string }) {
    this._tagsAll = value;
  }
  public resetTagsAll() {
    this._tagsAll = undefined;
  }
  public get tagsAllInput() {
    return this._tagsAll;
  }

  private _threshold?: number; 
  public get threshold() {
    return this.getNumberAttribute('threshold');
  }
  public set threshold(value: number) {
    this._threshold = value;
  }
  public resetThreshold() {
    this._threshold = undefined;
  }
  public get thresholdInput() {
    return this._threshold;
  }

  private _thresholdMetricId?: string; 
  public get thresholdMetricId() {
    return this.getStringAttribute('threshold_metric_id');
  }
  public set thresholdMetricId(value: string) {
    this._thresholdMetricId = value;
  }
  public resetThresholdMetricId() {
    this._thresholdMetricId = undefined;
  }
  public get thresholdMetricIdInput() {
    return this._thresholdMetricId;
  }

  private _treatMissingData?: string; 
  public get treatMissingData() {
    return this.getStringAttribute('treat_missing_data');
  }
  public set treatMissingData(value: string) {
    this._treatMissingData = value;
  }
  public resetTreatMissingData() {
    this._treatMissingData = undefined;
  }
  public get treatMissingDataInput() {
    return this._treatMissingData;
  }

  private _unit?: string; 
  public get unit() {
    return this.getStringAttribute('unit');
  }
  public set unit(value: string) {
    this._unit = value;
  }
  public resetUnit() {
    this._unit = undefined;
  }
  public get unitInput() {
    return this._unit;
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      actions_enabled: cdktf.booleanToTerraform(this._actionsEnabled),
      alarm_actions: cdktf.listMapper(cdktf.stringToTerraform, false)(this._alarmActions),
      alarm_description: cdktf.stringToTerraform(this._alarmDescription),
      alarm_name: cdktf.stringToTerraform(this._alarmName),
      comparison_operator: cdktf.stringToTerraform(this._comparisonOperator),
      datapoints_to_alarm: cdktf.numberToTerraform(this._datapointsToAlarm),
      dimensions: cdktf.hashMapper(cdktf.stringToTerraform)(this._dimensions),
      evaluate_low_sample_count_percentiles: cdktf.stringToTerraform(this._evaluateLowSampleCountPercentiles),
      evaluation_interval: cdktf.numberToTerraform(this._evaluationInterval),
      evaluation_periods: cdktf.numberToTerraform(this._evaluationPeriods),
      extended_statistic: cdktf.stringToTerraform(this._extendedStatistic),
      id: cdktf.stringToTerraform(this._id),
      insufficient_data_actions: cdktf.listMapper(cdktf.stringToTerraform, false)(this._insufficientDataActions),
      metric_name: cdktf.stringToTerraform(this._metricName),
      namespace: cdktf.stringToTerraform(this._namespace),
      ok_actions: cdktf.listMapper(cdktf.stringToTerraform, false)(this._okActions),
      period: cdktf.numberToTerraform(this._period),
      region: cdktf.stringToTerraform(this._region),
      statistic: cdktf.stringToTerraform(this._statistic),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
      tags_all: cdktf.hashMapper(cdktf.stringToTerraform)(this._tagsAll),
      threshold: cdktf.numberToTerraform(this._threshold),
      threshold_metric_id: cdktf.stringToTerraform(this._thresholdMetricId),
      treat_missing_data: cdktf.stringToTerraform(this._treatMissingData),
      unit: cdktf.stringToTerraform(this._unit),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      actions_enabled: {
        value: cdktf.booleanToHclTerraform(this._actionsEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      alarm_actions: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._alarmActions),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      alarm_description: {
        value: cdktf.stringToHclTerraform(this._alarmDescription),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      alarm_name: {
        value: cdktf.stringToHclTerraform(this._alarmName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      comparison_operator: {
        value: cdktf.stringToHclTerraform(this._comparisonOperator),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      datapoints_to_alarm: {
        value: cdktf.numberToHclTerraform(this._datapointsToAlarm),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      dimensions: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._dimensions),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      evaluate_low_sample_count_percentiles: {
        value: cdktf.stringToHclTerraform(this._evaluateLowSampleCountPercentiles),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      evaluation_interval: {
        value: cdktf.numberToHclTerraform(this._evaluationInterval),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      evaluation_periods: {
        value: cdktf.numberToHclTerraform(this._evaluationPeriods),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      extended_statistic: {
        value: cdktf.stringToHclTerraform(this._extendedStatistic),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      id: {
        value: cdktf.stringToHclTerraform(this._id),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      insufficient_data_actions: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._insufficientDataActions),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      metric_name: {
        value: cdktf.stringToHclTerraform(this._metricName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      namespace: {
        value: cdktf.stringToHclTerraform(this._namespace),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      ok_actions: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._okActions),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      period: {
        value: cdktf.numberToHclTerraform(this._period),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      region: {
        value: cdktf.stringToHclTerraform(this._region),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      statistic: {
        value: cdktf.stringToHclTerraform(this._statistic),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tags: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._tags),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      tags_all: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._tagsAll),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      threshold: {
        value: cdktf.numberToHclTerraform(this._threshold),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      threshold_metric_id: {
        value: cdktf.stringToHclTerraform(this._thresholdMetricId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      treat_missing_data: {
        value: cdktf.stringToHclTerraform(this._treatMissingData),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      unit: {
        value: cdktf.stringToHclTerraform(this._unit),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
