<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>PrecisionTable</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::AccuracyStrip</name>
    <message numerus="yes">
        <source>%1 · %n picture(s) · %2</source>
        <translation>
            <numerusform>%1 · %n picture · %2</numerusform>
            <numerusform>%1 · %n pictures · %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 right of %n test picture(s); 95 % interval %2 to %3; %4 in float. What Quantize without training gives for this plan on %5, with ranges from its calibration pictures.</source>
        <translation>
            <numerusform>%1 right of %n test picture; 95 % interval %2 to %3; %4 in float. What Quantize without training gives for this plan on %5, with ranges from its calibration pictures.</numerusform>
            <numerusform>%1 right of %n test pictures; 95 % interval %2 to %3; %4 in float. What Quantize without training gives for this plan on %5, with ranges from its calibration pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::AdvicePanel</name>
    <message numerus="yes">
        <source>Show %n dismissed</source>
        <translation>
            <numerusform>Show %n dismissed</numerusform>
            <numerusform>Show %n dismissed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::AdviceText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” against “%2”: %3, 95 % interval %4 to %5, on %n picture(s).</source>
        <translation>
            <numerusform>“%1” against “%2”: %3, 95 % interval %4 to %5, on %n picture.</numerusform>
            <numerusform>“%1” against “%2”: %3, 95 % interval %4 to %5, on %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(“%1”, %n picture(s); each layer alone)</source>
        <translation>
            <numerusform>(“%1”, %n picture; each layer alone)</numerusform>
            <numerusform>(“%1”, %n pictures; each layer alone)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationPlot</name>
    <message numerus="yes">
        <source>All %n optimal plans; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>The one optimal plan; a dot where the next bit begins to pay less.</numerusform>
            <numerusform>All %n optimal plans; a dot where the next bit begins to pay less.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n optimal plans, others may lie between; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>%n optimal plan, others may lie beside it; a dot where the next bit begins to pay less.</numerusform>
            <numerusform>%n optimal plans, others may lie between; a dot where the next bit begins to pay less.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ClassroomPanel</name>
    <message numerus="yes">
        <source>%n bit(s)</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonBar</name>
    <message numerus="yes">
        <source>%n cell(s) differ</source>
        <translation>
            <numerusform>%n cell differs</numerusform>
            <numerusform>%n cells differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ExperimentActions</name>
    <message numerus="yes">
        <source>“%1” is a study of %n run(s).</source>
        <translation>
            <numerusform>“%1” is a study of %n run.</numerusform>
            <numerusform>“%1” is a study of %n runs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ExportReport</name>
    <message numerus="yes">
        <source>%n batch norm(s) folded into their layers</source>
        <translation>
            <numerusform>%n batch norm folded into its layer</numerusform>
            <numerusform>%n batch norms folded into their layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareNotice</name>
    <message numerus="yes">
        <source>%1 of %n layer(s) cannot be executed as chosen on %2: see the marks.</source>
        <translation>
            <numerusform>%1 of %n layer cannot be executed as chosen on %2: see the marks.</numerusform>
            <numerusform>%1 of %n layers cannot be executed as chosen on %2: see the marks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more layer(s)</source>
        <translation>
            <numerusform>and %n more layer</numerusform>
            <numerusform>and %n more layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::LabValuesPlot</name>
    <message numerus="yes">
        <source>Quantized, %n bit(s)</source>
        <translation>
            <numerusform>Quantized, %n bit</numerusform>
            <numerusform>Quantized, %n bits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::LabelsDialog</name>
    <message numerus="yes">
        <source>%n runs: these tags are on all of them</source>
        <translation>
            <numerusform>%n run: these tags are on it</numerusform>
            <numerusform>%n runs: these tags are on all of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::LiveActions</name>
    <message numerus="yes">
        <source>%n locked layer(s) keep theirs.</source>
        <translation>
            <numerusform>%n locked layer keeps its own.</numerusform>
            <numerusform>%n locked layers keep theirs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::LiveEngine</name>
    <message numerus="yes">
        <source>%1 It was started %n time(s) again and did not last. Free some memory or choose another run, then try again.</source>
        <translation>
            <numerusform>%1 It was started %n time again and did not last. Free some memory or choose another run, then try again.</numerusform>
            <numerusform>%1 It was started %n times again and did not last. Free some memory or choose another run, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkActions</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n layer(s)</source>
        <translation>
            <numerusform>%1: %n layer</numerusform>
            <numerusform>%1: %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) kept theirs</source>
        <translation>
            <numerusform>%n locked layer kept its own</numerusform>
            <numerusform>%n locked layers kept theirs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) got the bits of the first that they are tied to</source>
        <translation>
            <numerusform>%n layer got the bits of the first that it is tied to</numerusform>
            <numerusform>%n layers got the bits of the first that they are tied to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkPanel</name>
    <message numerus="yes">
        <source>%1: %2 in, %n class(es) out</source>
        <translation>
            <numerusform>%1: %2 in, %n class out</numerusform>
            <numerusform>%1: %2 in, %n classes out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::NodeText</name>
    <message numerus="yes">
        <source>%1, %n group(s)</source>
        <translation>
            <numerusform>%1, %n group</numerusform>
            <numerusform>%1, %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::OutputActions</name>
    <message numerus="yes">
        <source>%n runs compared</source>
        <translation>
            <numerusform>%n run compared</numerusform>
            <numerusform>%n runs compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::OwnPresetsDialog</name>
    <message numerus="yes">
        <source>%n layer(s) by name</source>
        <translation>
            <numerusform>%n layer by name</numerusform>
            <numerusform>%n layers by name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionModel</name>
    <message numerus="yes">
        <source>A block of %n layer(s): what is set here is set in all of them</source>
        <translation>
            <numerusform>A block of %n layer: what is set here is set in all of them</numerusform>
            <numerusform>A block of %n layers: what is set here is set in all of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileEditor</name>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (and %n more)</numerusform>
            <numerusform> (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ProjectActions</name>
    <message numerus="yes">
        <source>%n run(s) of this project are not where they were.</source>
        <translation>
            <numerusform>%n run of this project is not where it was.</numerusform>
            <numerusform>%n runs of this project are not where they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::QueueActions</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ReportDialog</name>
    <message numerus="yes">
        <source>Question, set-up, results with 95 % intervals, charts, plans, costs, and how to repeat it: of %n run(s) or studies.</source>
        <translation>
            <numerusform>Question, set-up, results with 95 % intervals, charts, plans, costs, and how to repeat it: of %n run or study.</numerusform>
            <numerusform>Question, set-up, results with 95 % intervals, charts, plans, costs, and how to repeat it: of %n runs or studies.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ResearchPanel</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunMessages</name>
    <message numerus="yes">
        <source>%n runs were interrupted. They can go on from their last checkpoints.</source>
        <translation>
            <numerusform>%n run was interrupted. It can go on from its last checkpoint.</numerusform>
            <numerusform>%n runs were interrupted. They can go on from their last checkpoints.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs were left to a cluster. They can be followed again.</source>
        <translation>
            <numerusform>%n run was left to a cluster. It can be followed again.</numerusform>
            <numerusform>%n runs were left to a cluster. They can be followed again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunNotices</name>
    <message numerus="yes">
        <source>%1: all %n runs are done</source>
        <translation>
            <numerusform>%1: its run is done</numerusform>
            <numerusform>%1: all %n runs are done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs failed</source>
        <translation>
            <numerusform>%n run failed</numerusform>
            <numerusform>%n runs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs finished</source>
        <translation>
            <numerusform>%n run finished</numerusform>
            <numerusform>%n runs finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunsPanel</name>
    <message numerus="yes">
        <source>There is no trash for the folder of the runs. Delete %n runs for good?</source>
        <translation>
            <numerusform>There is no trash for the folder of the runs. Delete %n run for good?</numerusform>
            <numerusform>There is no trash for the folder of the runs. Delete %n runs for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchActions</name>
    <message numerus="yes">
        <source>%n locked layer(s) keep theirs.</source>
        <translation>
            <numerusform>%n locked layer keeps its own.</numerusform>
            <numerusform>%n locked layers keep theirs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchDialog</name>
    <message numerus="yes">
        <source>%1 plans of %n layer(s); </source>
        <translation>
            <numerusform>%1 plans of %n layer; </numerusform>
            <numerusform>%1 plans of %n layers; </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are evaluated at most.</source>
        <translation>
            <numerusform>%n of them is evaluated at most.</numerusform>
            <numerusform>%n of them are evaluated at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::SummaryChart</name>
    <message numerus="yes">
        <source>%Ln runs are chosen: more than can be told apart here. Choose fewer in the list of runs, or look at the table there.</source>
        <translation>
            <numerusform>%Ln run is chosen: more than can be told apart here. Choose fewer in the list of runs, or look at the table there.</numerusform>
            <numerusform>%Ln runs are chosen: more than can be told apart here. Choose fewer in the list of runs, or look at the table there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TourActions</name>
    <message numerus="yes">
        <source>%1 About %n minute(s).</source>
        <translation>
            <numerusform>%1 About %n minute.</numerusform>
            <numerusform>%1 About %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TradeOffPlot</name>
    <message numerus="yes">
        <source>95 % intervals of %n runs overlap that of the best, %1.</source>
        <translation>
            <numerusform>The 95 % interval of %n run overlaps that of the best, %1.</numerusform>
            <numerusform>95 % intervals of %n runs overlap that of the best, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) do not have this cost and are left out.</source>
        <translation>
            <numerusform>%n run does not have this cost and is left out.</numerusform>
            <numerusform>%n runs do not have this cost and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TrainingPlot</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
