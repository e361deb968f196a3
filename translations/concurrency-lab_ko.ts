<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>AccountCard</name>
    <message>
        <source>Unreserved pool</source>
        <translation>미예약 풀</translation>
    </message>
    <message>
        <source>What is left of the limit for all functions without reserved concurrency.</source>
        <translation>한도에서 예약분을 뺀 나머지입니다. 예약 동시성이 없는 함수가 모두 나눠 씁니다.</translation>
    </message>
    <message>
        <source>Assumed about AWS</source>
        <translation>AWS에 대한 가정</translation>
    </message>
    <message>
        <source>AWS gives no numbers for these: they are settings of the model.</source>
        <translation>AWS가 수치를 밝히지 않은 값입니다. 이 모델이 정한 설정입니다.</translation>
    </message>
    <message>
        <source>Less ▴</source>
        <translation>접기 ▴</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>더 보기 ▾</translation>
    </message>
    <message>
        <source>limit %1 · pool %2</source>
        <translation>한도 %1 · 풀 %2</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Show the controls of the account</source>
        <translation>계정 설정 펼치기</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 단계</translation>
    </message>
    <message>
        <source>Handle the next event</source>
        <translation>다음 이벤트 하나만 처리</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>한 단계 뒤로</translation>
    </message>
    <message>
        <source>To the next throttle</source>
        <translation>다음 스로틀까지</translation>
    </message>
    <message>
        <source>To the next cold start</source>
        <translation>다음 콜드 스타트까지</translation>
    </message>
    <message>
        <source>To a time…</source>
        <translation>시각 지정…</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>느리게</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Export charts</source>
        <translation>차트 내보내기</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>설정 패널</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>코스 패널</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>한국어로 바꾸기</source>
        <comment>switch to the other language, in that language</comment>
        <translation>Switch to English</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>프로젝터</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>About Concurrency Lab</source>
        <translation>Concurrency Lab 정보</translation>
    </message>
    <message>
        <source>How the model works</source>
        <translation>모델의 규칙</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>요금</translation>
    </message>
    <message>
        <source>Cost of this run and per month, in dollars and won</source>
        <translation>이번 실행과 한 달 요금을 달러와 원으로 보여 줍니다</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>왜 그럴까?</translation>
    </message>
    <message>
        <source>Explain the latest throttle or cold start</source>
        <translation>가장 최근의 거절이나 콜드 스타트가 왜 생겼는지 보여 줍니다</translation>
    </message>
    <message>
        <source>CloudWatch metrics</source>
        <translation>CloudWatch 지표</translation>
    </message>
    <message>
        <source>One point a minute, as CloudWatch shows it</source>
        <translation>CloudWatch가 보여 주는 대로, 1분에 점 하나</translation>
    </message>
    <message>
        <source>Take the last event back</source>
        <translation>마지막 이벤트를 되돌립니다</translation>
    </message>
    <message>
        <source>To 0:00 of this run</source>
        <translation>이 실행의 0:00으로</translation>
    </message>
    <message>
        <source>As far as was seen</source>
        <translation>본 데까지</translation>
    </message>
    <message>
        <source>Summary of the run</source>
        <translation>실행 요약</translation>
    </message>
    <message>
        <source>What the run came to; at its end</source>
        <translation>실행이 끝나면 결과를 한눈에 보여 줍니다</translation>
    </message>
    <message>
        <source>A new run, with your changes from its start</source>
        <translation>직접 바꾼 내용을 처음부터 적용해 새로 실행</translation>
    </message>
    <message>
        <source>To the next dead letter</source>
        <translation>다음 DLQ 전송까지</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>처음 연 상태로</translation>
    </message>
    <message>
        <source>A new run, without anything changed since the file was opened</source>
        <translation>파일을 연 뒤에 바꾼 내용을 모두 빼고 새로 실행</translation>
    </message>
    <message>
        <source>Text at %1 %</source>
        <translation>글자 크기 %1 %</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>nothing can be written to %1</source>
        <translation>%1 폴더에 아무것도 쓸 수 없습니다</translation>
    </message>
</context>
<context>
    <name>AwsCommand</name>
    <message>
        <source>Requests come from the callers: no AWS command sets how many.</source>
        <translation>요청은 호출하는 쪽에서 옵니다. AWS 명령으로 정하는 값이 아닙니다.</translation>
    </message>
    <message>
        <source>AWS decides this by itself: no command sets it.</source>
        <translation>AWS가 스스로 정하는 값입니다. 바꾸는 명령이 없습니다.</translation>
    </message>
    <message>
        <source>This depends on the function&apos;s code: no AWS command sets it.</source>
        <translation>함수 코드에 달린 값입니다. 바꾸는 AWS 명령이 없습니다.</translation>
    </message>
    <message>
        <source>A limit above 1,000 is a quota increase request: AWS has to agree. You cannot request a decrease.</source>
        <translation>1,000을 넘는 한도는 한도 상향을 요청해 AWS의 승인을 받아야 합니다. 낮추는 요청은 없습니다.</translation>
    </message>
    <message>
        <source>Reserved 0 switches the function off: every synchronous call is throttled.</source>
        <translation>예약 동시성을 0으로 두면 함수가 꺼집니다. 동기 호출은 모두 거절됩니다.</translation>
    </message>
    <message>
        <source>Provisioned concurrency belongs to a published version or to an alias; here the alias is called &quot;live&quot;.</source>
        <translation>사전 할당 동시성은 게시된 버전이나 별칭에 설정합니다. 여기서는 별칭 이름을 &quot;live&quot;로 했습니다.</translation>
    </message>
    <message>
        <source>Whether and when it tries again is up to the caller.</source>
        <translation>다시 시도할지, 언제 할지는 호출하는 쪽이 정합니다.</translation>
    </message>
    <message>
        <source>One request each time it is run; for many at once a load generator is used.</source>
        <translation>실행할 때마다 요청 하나를 보냅니다. 한꺼번에 많이 보낼 때는 부하 생성 도구를 씁니다.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Paused at %1: to go on, the run would need more than %2 of memory. All up to here can be looked at, exported and saved. A setting that you change now starts the run again from 0.</source>
        <translation>일시정지(%1): 계속 실행하려면 메모리가 한도(%2)보다 더 필요합니다. 여기까지의 결과는 그대로 보고, 내보내고, 저장할 수 있습니다. 지금 설정을 바꾸면 처음(0초)부터 다시 실행합니다.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Show all pictures (Esc)</source>
        <translation>모든 그림 보기(Esc)</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>모든 그림 보기</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>A change by hand</source>
        <translation>직접 바꾼 내용</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>The time must lie within the run, from 0:00 to %1; for example 2:30.</source>
        <translation>시각은 실행 시간 안(0:00~%1)이어야 합니다. 예: 2:30</translation>
    </message>
</context>
<context>
    <name>ChangeLabel</name>
    <message>
        <source>limit %1</source>
        <translation>한도 %1</translation>
    </message>
    <message>
        <source>%1 to %2 requests/s</source>
        <translation>%1 요청: 초당 %2건</translation>
    </message>
    <message>
        <source>%1 traffic changed</source>
        <translation>%1 요청 변경</translation>
    </message>
    <message>
        <source>first throttle</source>
        <translation>첫 스로틀</translation>
    </message>
    <message>
        <source>first DLQ</source>
        <translation>첫 DLQ</translation>
    </message>
    <message>
        <source>%1 reserved: none</source>
        <translation>%1 예약 없음</translation>
    </message>
    <message>
        <source>%1 reserved %2</source>
        <translation>%1 예약 %2</translation>
    </message>
    <message>
        <source>%1 provisioned %2</source>
        <translation>%1 사전 할당 %2</translation>
    </message>
    <message>
        <source>%1 duration changed</source>
        <translation>%1 실행 시간 변경</translation>
    </message>
    <message>
        <source>%1 init changed</source>
        <translation>%1 초기화 변경</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 설정 변경</translation>
    </message>
    <message>
        <source>%1 auto scaling %2 to %3</source>
        <translation>%1 자동 조정 %2~%3</translation>
    </message>
    <message>
        <source>%1 auto scaling off</source>
        <translation>%1 자동 조정 끔</translation>
    </message>
    <message>
        <source>%1 scaled to %2</source>
        <translation>%1 자동 조정: %2</translation>
    </message>
    <message>
        <source>%1 scale-out denied: wanted %2, room for %3</source>
        <translation>%1 확장 거부: %2개 필요, 남은 자리 %3</translation>
    </message>
    <message>
        <source>%1 · refused: auto scaling holds the room</source>
        <translation>%1 · 거절: 오토 스케일링이 자리를 차지함</translation>
    </message>
    <message>
        <source>throttle looked for</source>
        <translation>찾은 스로틀</translation>
    </message>
    <message>
        <source>throttle of %1 looked for</source>
        <translation>찾은 스로틀: %1</translation>
    </message>
    <message>
        <source>cold start looked for</source>
        <translation>찾은 콜드 스타트</translation>
    </message>
    <message>
        <source>cold start of %1 looked for</source>
        <translation>찾은 콜드 스타트: %1</translation>
    </message>
    <message>
        <source>dead letter looked for</source>
        <translation>찾은 DLQ 전송</translation>
    </message>
    <message>
        <source>dead letter of %1 looked for</source>
        <translation>찾은 DLQ 전송: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n call(s) by hand</source>
        <translation>
            <numerusform>%1: 직접 호출 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>Unsupported format “%1”: use png, svg or pdf.</source>
        <translation>차트 형식은 png, svg, pdf만 됩니다(입력한 값: “%1”).</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>파일을 쓸 수 없습니다: %1 (%2)</translation>
    </message>
    <message>
        <source>The folder %1 could not be created: %2</source>
        <translation>폴더를 만들지 못했습니다: %1 (%2)</translation>
    </message>
    <message>
        <source>The picture %1 would overwrite what the scenario is read from.</source>
        <translation>시나리오가 읽는 파일을 그림이 덮어쓰게 됩니다: %1</translation>
    </message>
    <message>
        <source>The picture %1 would overwrite another one.</source>
        <translation>그림이 다른 그림을 덮어쓰게 됩니다: %1</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Trigger</source>
        <translation>트리거</translation>
    </message>
    <message>
        <source>Invocation</source>
        <translation>호출 방식</translation>
    </message>
    <message>
        <source>DLQ</source>
        <translation>DLQ</translation>
    </message>
    <message>
        <source>Caller retries</source>
        <translation>호출자 재시도</translation>
    </message>
    <message>
        <source>Reuse</source>
        <translation>재사용 순서</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <source>Whether the SDK waits for the answer. Another kind of invocation starts the run again.</source>
        <translation>SDK가 응답을 기다리는지 정합니다. 바꾸면 실행이 처음부터 다시 시작됩니다.</translation>
    </message>
    <message>
        <source>Dead-letter queue: where events go after the last retry fails.</source>
        <translation>끝내 처리하지 못한 이벤트가 가는 곳(배달 못한 편지 대기열)입니다.</translation>
    </message>
    <message>
        <source>What the caller does with a 429.</source>
        <translation>429를 받은 호출자가 어떻게 하는지 정합니다.</translation>
    </message>
    <message>
        <source>Which idle environment takes the next request. AWS does not publish this; the model assumes one.</source>
        <translation>쉬는 실행 환경 중 어느 것이 다음 요청을 받는지 정합니다. AWS가 공개하지 않아 모델이 가정한 값입니다.</translation>
    </message>
    <message>
        <source>A function in a VPC needs a network interface. Until late 2019 each cold start waited for it.</source>
        <translation>VPC 안의 함수에는 네트워크 인터페이스가 필요합니다. 2019년 말까지는 콜드 스타트마다 연결을 기다렸습니다.</translation>
    </message>
    <message>
        <source>synchronous</source>
        <translation>동기</translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation>비동기</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation>SQS 큐</translation>
    </message>
    <message>
        <source>SNS topic</source>
        <translation>SNS 주제</translation>
    </message>
    <message>
        <source>AWS SDK standard</source>
        <translation>AWS SDK 표준</translation>
    </message>
    <message>
        <source>after a fixed time</source>
        <translation>일정 시간 뒤</translation>
    </message>
    <message>
        <source>most recently used</source>
        <translation>최근에 쓴 것부터</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>새것부터</translation>
    </message>
    <message>
        <source>least recently used</source>
        <translation>오래 쉰 것부터</translation>
    </message>
    <message>
        <source>no VPC</source>
        <translation>VPC 없음</translation>
    </message>
    <message>
        <source>VPC before 2019</source>
        <translation>VPC, 2019년 이전</translation>
    </message>
    <message>
        <source>VPC since 2019</source>
        <translation>VPC, 2019년 이후</translation>
    </message>
    <message>
        <source>Set provisioned concurrency first: Application Auto Scaling adjusts an existing value; it does not create one.</source>
        <translation>사전 할당 동시성부터 정하세요. Application Auto Scaling은 이미 있는 값을 조정할 뿐, 처음 값을 만들어 주지는 않습니다.</translation>
    </message>
    <message>
        <source>Sets init to what was measured for a runtime, as a lognormal distribution fitted to its p50 and p99. AWS publishes no such figures; these are third-party measurements.</source>
        <translation>초기화 시간을 런타임별 측정값으로 정합니다. p50과 p99에 맞춘 로그 정규 분포를 씁니다. AWS가 발표한 수치가 아니라 제3자가 잰 값입니다.</translation>
    </message>
    <message>
        <source>%1: %2. Not in it: %3.</source>
        <translation>%1: %2. %3.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a runtime, its median init</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>아키텍처</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>런타임</translation>
    </message>
    <message>
        <source>Auto scaling</source>
        <translation>자동 조정</translation>
    </message>
    <message>
        <source>How fast Lambda adds environments.
Since November 2023: each function gets its own 1,000 every 10 s (R3.1–R3.4); an SQS trigger adds 300 a minute up to 1,250.
Before: all functions of the account share an initial burst that depends on the Region, then 500 more a minute (R3.9–R3.11); an SQS trigger adds 60 a minute up to 1,000 (R9.2).
Changing this restarts the run.</source>
        <translation>Lambda가 실행 환경을 얼마나 빨리 늘리는지를 정합니다.
2023년 11월 이후: 함수마다 따로 10초에 1,000개(R3.1~R3.4). SQS 트리거는 1분에 300개씩 1,250개까지.
그전: 계정의 모든 함수가 리전마다 다른 초기 버스트를 나눠 쓰고, 그다음 1분에 500개씩(R3.9~R3.11). SQS 트리거는 1분에 60개씩 1,000개까지(R9.2).
바꾸면 처음부터 다시 실행합니다.</translation>
    </message>
    <message>
        <source>Where the account&apos;s limit counts. The rules of today are the same everywhere; before November 2023 the initial burst was 3,000 in Oregon, N. Virginia and Ireland, 1,000 in Tokyo, Frankfurt and Ohio, 500 elsewhere, so in Seoul (R3.9).
Changing this restarts the run.</source>
        <translation>계정 한도는 리전마다 따로 셉니다. 지금 규칙은 어느 리전이나 같습니다. 2023년 11월 이전에는 초기 버스트가 오레곤, 버지니아 북부, 아일랜드에서 3,000, 도쿄, 프랑크푸르트, 오하이오에서 1,000, 서울을 비롯한 나머지에서 500이었습니다(R3.9).
바꾸면 처음부터 다시 실행합니다.</translation>
    </message>
    <message>
        <source>What calls the function. S3, SNS and EventBridge invoke asynchronously, SQS hands over batches from its queue, the others wait for the answer. A new trigger starts the run again.</source>
        <translation>함수를 호출하는 쪽입니다. S3, SNS, EventBridge는 비동기로 호출하고, SQS는 큐에서 메시지를 묶어 넘기며, 나머지는 응답을 기다립니다. 트리거를 바꾸면 처음부터 다시 실행합니다.</translation>
    </message>
    <message>
        <source>The processor. In this model it affects only the price. Changing this restarts the run.</source>
        <translation>프로세서입니다. 이 모델에서는 요금만 달라집니다. 바꾸면 처음부터 다시 실행합니다.</translation>
    </message>
    <message>
        <source>Application Auto Scaling moves the provisioned concurrency between its bounds so that its use stays near a target (R5.14–R5.18).</source>
        <translation>Application Auto Scaling이 사용률을 목표 근처로 유지하도록 정해 둔 범위 안에서 사전 할당 동시성을 늘리고 줄입니다(R5.14~R5.18).</translation>
    </message>
    <message>
        <source>since Nov 2023</source>
        <comment>rule set</comment>
        <translation>2023.11 이후</translation>
    </message>
    <message>
        <source>before Nov 2023</source>
        <comment>rule set</comment>
        <translation>2023.11 이전</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>own value</source>
        <comment>init that is no runtime&apos;s</comment>
        <translation>직접 정한 값</translation>
    </message>
</context>
<context>
    <name>ColdStartPicture</name>
    <message>
        <source>No cold start yet: the first request makes one</source>
        <translation>아직 콜드 스타트가 없습니다. 첫 요청이 만듭니다</translation>
    </message>
    <message>
        <source>cold starts each second</source>
        <translation>초당 콜드 스타트</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>지금 %1</translation>
    </message>
    <message>
        <source>%1 of %2 waited for a new environment</source>
        <comment>how many requests, of how many</comment>
        <translation>%2건 중 %1건이 새 실행 환경을 기다렸습니다</translation>
    </message>
    <message>
        <source>VPC network interface</source>
        <translation>VPC 네트워크 인터페이스</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>shortest and longest</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>part of an init, its length</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>req %1</source>
        <translation>요청 %1</translation>
    </message>
    <message>
        <source>+ %1 more</source>
        <translation>+ %1개 더</translation>
    </message>
    <message>
        <source>Who waited: time to the answer</source>
        <translation>누가 기다렸나: 응답까지 걸린 시간</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>function, how many requests</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <comment>after the request came</comment>
        <translation>+%1초</translation>
    </message>
    <message>
        <source>Cold starts</source>
        <translation>콜드 스타트</translation>
    </message>
    <message>
        <source>init</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>init: %1</source>
        <translation>초기화: %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>idle (warm)</source>
        <translation>대기(웜)</translation>
    </message>
    <message>
        <source>provisioned</source>
        <translation>사전 할당</translation>
    </message>
    <message>
        <source>median %1 · longest %2</source>
        <translation>중앙값 %1 · 가장 오래 %2</translation>
    </message>
    <message>
        <source>%1: %2 cold starts so far</source>
        <translation>%1: 지금까지 콜드 스타트 %2건</translation>
    </message>
    <message>
        <source>%1 in the last second</source>
        <translation>지난 1초 %1건</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>function: response times</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>실행 환경</translation>
    </message>
    <message>
        <source>Cold start</source>
        <translation>콜드 스타트</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>기다린 시간</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>응답 시간</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>function, number of the request</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>콜드</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>웜</translation>
    </message>
    <message>
        <source>Function %1, at %2: %3 throttled</source>
        <translation>함수 %1, %2: %3건 거절</translation>
    </message>
    <message>
        <source>Function %1, request %2: a cold start</source>
        <translation>%1 함수, %2번 요청: 콜드 스타트</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>아직 진행 중</translation>
    </message>
    <message>
        <source>Initialised ahead of time (provisioned): %1. No request waits for it.</source>
        <translation>미리 초기화했습니다(사전 할당): %1. 기다리는 요청이 없습니다.</translation>
    </message>
    <message>
        <source>Initialisation: %1, from %2 on.
Why: request %3 came and no environment was free, so Lambda made a new one.</source>
        <translation>초기화 %1 (%2부터).
이유: 요청 %3번이 왔을 때 비어 있는 실행 환경이 없어서 새로 만들었습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part of an init: its length</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Request %1: a cold start. It waited %2 for its environment, then ran %3.
Why cold: no environment was free when it came.</source>
        <translation>요청 %1번: 콜드 스타트. 실행 환경을 %2 기다린 뒤 %3 실행했습니다.
이유: 요청이 왔을 때 비어 있는 실행 환경이 없었습니다.</translation>
    </message>
    <message>
        <source>Request %1: warm. It waited %2 before, then ran %3.</source>
        <translation>요청 %1번: 웜. %2 기다린 뒤 %3 실행했습니다.</translation>
    </message>
    <message>
        <source>Request %1: ran %2 on a provisioned environment, with no wait.</source>
        <translation>요청 %1번: 사전 할당된 실행 환경에서 기다림 없이 %2 실행했습니다.</translation>
    </message>
    <message>
        <source>Request %1: warm, no wait. The environment was initialised already; it ran %2.</source>
        <translation>요청 %1번: 웜이라 기다리지 않았습니다. 이미 초기화된 실행 환경에서 %2 실행했습니다.</translation>
    </message>
    <message>
        <source>Environment %1</source>
        <translation>실행 환경 %1번</translation>
    </message>
    <message>
        <source>Created at %1, reclaimed by Lambda at %2 after being idle.</source>
        <translation>%1에 만들어졌고, 대기하다가 %2에 Lambda가 회수했습니다.</translation>
    </message>
    <message>
        <source>Provisioned: ready all the time.</source>
        <translation>사전 할당: 늘 준비되어 있습니다.</translation>
    </message>
    <message>
        <source>Created at %1. Idle and warm: the next request runs here at once.</source>
        <translation>%1에 만들어졌습니다. 대기 중(웜): 다음 요청은 여기서 바로 실행됩니다.</translation>
    </message>
    <message>
        <source>%1–%2: %3 cold starts</source>
        <translation>%1–%2: 콜드 스타트 %3건</translation>
    </message>
    <message>
        <source>Throttled here: %1. Click: why.</source>
        <translation>여기서 %1건 거절. 클릭: 이유 보기.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>function, its cold starts</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>The last change as an AWS command</source>
        <translation>방금 바꾼 값의 AWS 명령</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the command to the clipboard</source>
        <translation>명령을 클립보드에 복사</translation>
    </message>
    <message>
        <source>Move a slider, and the AWS CLI command for it appears here.</source>
        <translation>슬라이더를 움직이면 그에 맞는 AWS CLI 명령이 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Without a command the window opens. FILE may be &quot;-&quot; for standard input, NAME is one of &quot;list&quot;.
Exit code 0: done; 1: the run or the file is at fault; 2: wrong usage.
</source>
        <translation>명령이 없으면 창을 엽니다. FILE에 &quot;-&quot;를 쓰면 표준 입력을 읽고, NAME은 &quot;list&quot;가 보여 주는 이름입니다.
종료 코드 0: 성공, 1: 실행이나 파일의 문제, 2: 사용법 오류.
</translation>
    </message>
    <message>
        <source>%1: valid</source>
        <translation>%1: 올바른 파일입니다</translation>
    </message>
    <message>
        <source>&quot;concurrency-lab --help&quot; shows how it is used</source>
        <translation>사용법은 &quot;concurrency-lab --help&quot;로 볼 수 있습니다</translation>
    </message>
    <message>
        <source>--lang takes ko or en, not &quot;%1&quot;</source>
        <translation>--lang에는 ko나 en을 씁니다(입력: &quot;%1&quot;)</translation>
    </message>
    <message>
        <source>&quot;list&quot; takes no file</source>
        <translation>&quot;list&quot;에는 파일을 붙이지 않습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a file or the name of a scenario</source>
        <translation>&quot;%1&quot; 뒤에 파일이나 시나리오 이름이 필요합니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes one file</source>
        <translation>&quot;%1&quot; 뒤에는 파일 하나만 씁니다</translation>
    </message>
    <message>
        <source>the window opens one file</source>
        <translation>창에서는 파일 하나만 엽니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a command; did you mean &quot;%2&quot;?</source>
        <translation>없는 명령입니다: &quot;%1&quot;. 혹시 &quot;%2&quot;인가요?</translation>
    </message>
    <message>
        <source>%1: warning: %2: %3</source>
        <translation>%1: 경고: %2: %3</translation>
    </message>
</context>
<context>
    <name>ConcurrencyPicture</name>
    <message>
        <source>Concurrency</source>
        <translation>동시 실행 수</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>peak %1 · %2</source>
        <comment>level, time</comment>
        <translation>최대 %1 · %2</translation>
    </message>
    <message>
        <source>account limit %1</source>
        <translation>계정 한도 %1</translation>
    </message>
    <message>
        <source>unreserved pool %1</source>
        <translation>미예약 풀 %1</translation>
    </message>
    <message>
        <source>reserved %1</source>
        <translation>예약 %1</translation>
    </message>
    <message>
        <source>provisioned %1</source>
        <translation>사전 할당 %1</translation>
    </message>
    <message>
        <source>%1 · min %2</source>
        <comment>highest and least level of a moment</comment>
        <translation>%1 · 최소 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>function, its level</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>account limit %1, in use %2</source>
        <translation>계정 한도 %1, 사용 중 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>function title: concurrency</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Peak at</source>
        <translation>최대 시각</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>there is no file and no scenario of this name; &quot;concurrency-lab list&quot; lists them</source>
        <translation>이런 이름의 파일도 시나리오도 없습니다. &quot;concurrency-lab list&quot;로 목록을 볼 수 있습니다</translation>
    </message>
    <message>
        <source>there is no file and no scenario of this name; did you mean &quot;%1&quot;?</source>
        <translation>이런 이름의 파일도 시나리오도 없습니다. 혹시 &quot;%1&quot;인가요?</translation>
    </message>
    <message>
        <source>standard output cannot be written</source>
        <translation>표준 출력에 쓸 수 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%1: there may be more; these are the first %n fault(s)</source>
        <translation>
            <numerusform>%1: 더 있을 수 있습니다. 먼저 찾은 %n개만 보여 줍니다</numerusform>
        </translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>표준 입력</translation>
    </message>
    <message>
        <source>%1: stopped at %2 of simulated time: what waits would hold more than %3 of memory</source>
        <translation>%1: 실행을 멈췄습니다(시뮬레이션 시간: %2). 대기 이벤트에 필요한 메모리가 한도(%3)를 넘습니다</translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>Account (Region)</source>
        <translation>계정 (리전)</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Collapse the controls</source>
        <translation>설정 패널 접기</translation>
    </message>
    <message>
        <source>+ Add a function</source>
        <translation>+ 함수 추가</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n function(s). Adding one starts the run again.</source>
        <translation>
            <numerusform>함수는 %n개까지 둘 수 있습니다. 추가하면 실행이 처음부터 다시 시작됩니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostDialog</name>
    <message>
        <source>%1 · %2</source>
        <comment>the same amount in dollars and in won</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>요금</translation>
    </message>
    <message>
        <source>1 dollar =</source>
        <comment>before the field for the rate of the won</comment>
        <translation>1달러 =</translation>
    </message>
    <message>
        <source>won</source>
        <comment>after the field for the rate</comment>
        <translation>원</translation>
    </message>
    <message>
        <source>Won per dollar</source>
        <translation>1달러당 원</translation>
    </message>
    <message>
        <source>The rate is this program&apos;s assumption until you type another (model.wonPerDollar).</source>
        <translation>환율은 직접 적기 전까지 이 프로그램이 정한 어림값입니다(model.wonPerDollar).</translation>
    </message>
    <message>
        <source>The bill by function</source>
        <translation>함수별 요금</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>표 복사</translation>
    </message>
    <message>
        <source>As text with tabs, for a spreadsheet. In the table, Ctrl+C does the same.</source>
        <translation>스프레드시트에 붙일 수 있게 탭으로 구분한 텍스트로 복사합니다. 표에서 Ctrl+C를 눌러도 같습니다.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Prices of the Region %1, without tax.</source>
        <translation>%1 리전의 요금이며 세금은 뺀 금액입니다.</translation>
    </message>
    <message>
        <source>This program does not know the prices of provisioned concurrency in the Region %1: us-east-1 prices are used instead.</source>
        <translation>%1 리전의 사전 할당 요금은 이 프로그램에 없어서 us-east-1의 요금으로 대신합니다.</translation>
    </message>
    <message>
        <source>Duration is rounded up to 1 ms a request (R10.1), provisioned concurrency up to whole 5 minutes from switching on to switching off (R10.2). Free each month are 1 million requests and 400,000 GB-seconds of the account, not for functions with provisioned concurrency (R10.3). A reservation costs nothing (R10.8).</source>
        <translation>실행 시간은 요청마다 1ms 단위로 올려 계산하고(R10.1), 사전 할당은 켠 때부터 끈 때까지 5분 단위로 올려 계산합니다(R10.2). 계정마다 한 달에 요청 100만 건과 40만 GB-초가 무료이지만, 사전 할당을 쓰는 함수에는 적용되지 않습니다(R10.3). 예약은 무료입니다(R10.8).</translation>
    </message>
    <message>
        <source>On duration charges, provisioned concurrency breaks even at this utilization: us-east-1 %1, Seoul %2 (%3). Above 100 % means never: in Seoul it is never cheaper on duration (R10.6).</source>
        <translation>실행 시간 요금만 보면 사전 할당의 손익분기 사용률은 us-east-1 %1, 서울 %2입니다(%3). 100 %를 넘으면 이득이 날 수 없습니다. 서울에서는 실행 시간 요금으로 이득이 나는 일이 없습니다(R10.6).</translation>
    </message>
    <message>
        <source>%1: %2 of its provisioned concurrency was in use so far. Break-even is %3 (%4): it can never pay off.</source>
        <translation>%1: 지금까지 사전 할당의 %2만큼 썼습니다. 손익분기 %3(%4): 이득이 날 수 없습니다.</translation>
    </message>
    <message>
        <source>%1: %2 of its provisioned concurrency was in use so far. It pays from %3 on (%4): not yet.</source>
        <translation>%1: 지금까지 사전 할당의 %2만큼 썼습니다. %3부터 이득이므로(%4) 아직은 손해입니다.</translation>
    </message>
    <message>
        <source>%1: %2 of its provisioned concurrency was in use so far. It pays from %3 on (%4): it does.</source>
        <translation>%1: 지금까지 사전 할당의 %2만큼 썼습니다. %3부터 이득이므로(%4) 지금은 이득입니다.</translation>
    </message>
    <message>
        <source>For having provisioned concurrency on arm64 outside Seoul no published price was found: an estimate is used.</source>
        <translation>서울이 아닌 리전의 arm64 사전 할당 유지 요금은 공개된 값을 찾지 못해 어림값을 썼습니다.</translation>
    </message>
</context>
<context>
    <name>CostSheet</name>
    <message>
        <source>This run so far</source>
        <translation>이번 실행, 지금까지</translation>
    </message>
    <message>
        <source>A month at this rate (730 hours)</source>
        <translation>이대로 한 달 쓰면 (730시간)</translation>
    </message>
    <message>
        <source>The same month after the free tier</source>
        <translation>그 한 달에서 프리 티어를 빼면</translation>
    </message>
    <message>
        <source>Requests</source>
        <comment>a column of the bill</comment>
        <translation>요청</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>a column of the bill</comment>
        <translation>실행 시간</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <comment>a column of the bill</comment>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <comment>a column of the bill</comment>
        <translation>사전 할당</translation>
    </message>
    <message>
        <source>Total</source>
        <comment>a column of the bill</comment>
        <translation>합계</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
</context>
<context>
    <name>CounterPicture</name>
    <message>
        <source>Throttles</source>
        <translation>스로틀</translation>
    </message>
    <message>
        <source>Gateway 429</source>
        <translation>게이트웨이 429</translation>
    </message>
    <message>
        <source>% throttled</source>
        <translation>거절 비율 %</translation>
    </message>
    <message>
        <source>Cold starts</source>
        <translation>콜드 스타트</translation>
    </message>
    <message>
        <source>Spillover</source>
        <translation>스필오버</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 이벤트</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>가장 오래된 것</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>재시도 횟수</translation>
    </message>
    <message>
        <source>To the DLQ</source>
        <translation>DLQ로 감</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>버려짐</translation>
    </message>
    <message>
        <source>Latency p50</source>
        <translation>지연 시간 p50</translation>
    </message>
    <message>
        <source>Latency p99</source>
        <translation>지연 시간 p99</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>요금</translation>
    </message>
    <message>
        <source>This run against the one before</source>
        <translation>이번 실행과 이전 실행</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>집계</translation>
    </message>
    <message>
        <source>0:00–%1</source>
        <translation>0:00–%1</translation>
    </message>
    <message>
        <source>Same: %1</source>
        <translation>같은 값: %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Requests that Lambda throttled with 429, so far.
Account concurrency: %1
Reserved concurrency: %2
Scaling rate: %3
Request rate: %4
Click: which check refused them.</source>
        <translation>지금까지 Lambda가 429로 거절한 요청.
계정 동시성: %1
예약 동시성: %2
확장 속도: %3
요청 속도: %4
클릭: 어느 검사가 거절했는지 보기.</translation>
    </message>
    <message>
        <source>Refused of all attempts since 0:00, retries among them (M7).</source>
        <translation>0:00부터 재시도를 포함한 모든 시도 중 거절된 비율(M7).</translation>
    </message>
    <message>
        <source>Requests that had to wait for a new environment to initialise.</source>
        <translation>새 실행 환경이 초기화되기를 기다려야 했던 요청.</translation>
    </message>
    <message>
        <source>Response time of served requests: half are faster than p50, 99 of 100 faster than p99.</source>
        <translation>처리된 요청의 응답 시간입니다. 절반은 p50보다, 100건 중 99건은 p99보다 빠릅니다.</translation>
    </message>
    <message>
        <source>Requests, duration, initialisation and provisioned concurrency at list prices: %1, %2.
Click: the bill, and that of a month.</source>
        <translation>요청, 실행 시간, 초기화, 사전 할당 동시성을 정가로 계산한 요금: %1, %2.
클릭: 이번 실행과 한 달의 요금 보기.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>counter: total</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cold</source>
        <comment>cold starts, above a narrow column</comment>
        <translation>콜드</translation>
    </message>
</context>
<context>
    <name>CoursePanel</name>
    <message>
        <source>Course · Lambda concurrency</source>
        <translation>코스 · Lambda 동시성</translation>
    </message>
    <message>
        <source>Collapse the course</source>
        <translation>코스 패널 접기</translation>
    </message>
    <message>
        <source>To remember</source>
        <translation>기억할 것</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>이번 실행</translation>
    </message>
    <message>
        <source>Space plays and pauses. F1 opens the glossary, ? the list of keys.</source>
        <translation>스페이스바: 재생·일시정지. F1은 용어집, ?는 단축키 목록입니다.</translation>
    </message>
    <message>
        <source>This scenario comes without notes. Press play, and watch who is throttled.</source>
        <translation>설명이 없는 시나리오입니다. 재생을 누르고 누가 거절되는지 지켜보세요.</translation>
    </message>
    <message>
        <source>Length: %1</source>
        <translation>길이: %1</translation>
    </message>
    <message>
        <source>Seed: %1 (the same seed gives the same run)</source>
        <translation>시드: %1 (시드가 같으면 실행도 같습니다)</translation>
    </message>
    <message>
        <source>Region: %1</source>
        <translation>리전: %1</translation>
    </message>
    <message>
        <source>Source of the data: %1</source>
        <translation>데이터 출처: %1</translation>
    </message>
    <message>
        <source>Concurrency = requests per second × duration in seconds (R1.2). All functions of an account share one limit per Region (R2.1); reserved concurrency keeps each of them within bounds (R4.1).</source>
        <translation>동시성 = 초당 요청 수 × 실행 시간(초) (R1.2). 계정의 모든 함수가 리전마다 한도 하나를 나눠 씁니다(R2.1). 예약 동시성을 걸어 두면 한 함수가 선을 넘지 않습니다(R4.1).</translation>
    </message>
    <message>
        <source>Rules: as of today (new environments: 1,000 per 10 s and function, R3.1)</source>
        <translation>규칙: 현재 (새 실행 환경은 함수마다 10초에 1,000개, R3.1)</translation>
    </message>
    <message>
        <source>Rules: before November 2023 (an initial burst, then 500 new environments per minute, R3.9)</source>
        <translation>규칙: 2023년 11월 이전 (처음 버스트 이후 새 실행 환경은 분당 500개, R3.9)</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Dashboard</source>
        <translation>대시보드</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>모든 그림 보기</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>By function</source>
        <translation>함수별</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>누적</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>모든 숫자</translation>
    </message>
    <message>
        <source>Numbers as a table…</source>
        <translation>숫자를 표로 보기…</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Scenarios (%1)</source>
        <translation>시나리오 (%1)</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>시나리오 열기</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>시나리오 저장</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>저장하지 못함</translation>
    </message>
    <message>
        <source>The scenario could not be saved.</source>
        <translation>시나리오를 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>저장하지 않은 변경</translation>
    </message>
    <message>
        <source>The scenario has edits that are not saved.</source>
        <translation>시나리오에 저장하지 않은 변경이 있습니다.</translation>
    </message>
    <message>
        <source>Save them before they are lost?</source>
        <translation>사라지기 전에 저장할까요?</translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation>저장하지 않은 작업이 있습니다</translation>
    </message>
    <message>
        <source>The program ended last time without saving “%1”.</source>
        <translation>지난번에 저장하지 않은 채 프로그램이 끝났습니다: “%1”</translation>
    </message>
    <message>
        <source>It was saved on %1. Continue with it?</source>
        <translation>자동 저장 시각: %1. 이어서 할까요?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>unsaved work</source>
        <translation>저장하지 않은 작업</translation>
    </message>
    <message>
        <source>The program ended without saving, and what it kept cannot be read. Nothing of it was deleted; it lies in:</source>
        <translation>프로그램이 저장하지 않고 끝났고, 보관해 둔 내용을 읽을 수 없습니다. 아무것도 지우지 않았으며 다음 위치에 있습니다.</translation>
    </message>
    <message>
        <source>A newer version of the program left unsaved work that only that version can read. It still lies in:</source>
        <translation>더 새로운 버전의 프로그램이 저장하지 않은 작업을 남겼고, 그 버전에서만 읽을 수 있습니다. 다음 위치에 그대로 있습니다.</translation>
    </message>
</context>
<context>
    <name>FaultText</name>
    <message>
        <source>must be between %1 and %2</source>
        <translation>%1~%2 사이여야 합니다</translation>
    </message>
    <message>
        <source>at most %1 can be reserved here: the rest of the account&apos;s limit is reserved already or must stay unreserved</source>
        <translation>여기서는 최대 %1까지 예약할 수 있습니다. 계정 한도의 나머지는 이미 예약되었거나 미예약으로 남아야 합니다</translation>
    </message>
    <message>
        <source>at most %1 can be provisioned here: the rest of the account&apos;s limit is taken already or must stay unreserved</source>
        <translation>여기서는 최대 %1까지 사전 할당할 수 있습니다. 계정 한도의 나머지는 이미 쓰이고 있거나 미예약으로 남아야 합니다</translation>
    </message>
    <message>
        <source>the account&apos;s limit must be at least %1: that much is reserved, provisioned or must stay unreserved</source>
        <translation>계정 한도는 최소 %1이어야 합니다. 예약, 사전 할당, 그리고 미예약으로 남길 몫을 합한 값입니다</translation>
    </message>
    <message>
        <source>this trigger invokes asynchronously; leave &quot;invocation&quot; out</source>
        <translation>이 트리거는 비동기로 호출합니다. &quot;invocation&quot;은 빼세요</translation>
    </message>
    <message>
        <source>this trigger invokes synchronously; leave &quot;invocation&quot; out</source>
        <translation>이 트리거는 동기로 호출합니다. &quot;invocation&quot;은 빼세요</translation>
    </message>
    <message>
        <source>a scenario needs at least one function</source>
        <translation>시나리오에는 함수가 하나 이상 있어야 합니다</translation>
    </message>
    <message>
        <source>there can be at most %1 functions</source>
        <translation>함수는 최대 %1개까지 둘 수 있습니다</translation>
    </message>
    <message>
        <source>another function has the name &quot;%1&quot; already</source>
        <translation>같은 이름의 함수가 이미 있습니다: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a function needs a name</source>
        <translation>함수에는 이름이 있어야 합니다</translation>
    </message>
    <message>
        <source>this cannot be below 0</source>
        <translation>0보다 작을 수 없습니다</translation>
    </message>
    <message>
        <source>this must be above 0</source>
        <translation>0보다 커야 합니다</translation>
    </message>
    <message>
        <source>provisioned concurrency cannot be above the function&apos;s reserved concurrency, here %1</source>
        <translation>사전 할당 동시성은 그 함수의 예약 동시성보다 클 수 없습니다(지금 예약: %1)</translation>
    </message>
    <message>
        <source>auto scaling needs a provisioned concurrency to start from</source>
        <translation>자동 조정을 하려면 처음 사전 할당 동시성이 있어야 합니다</translation>
    </message>
    <message>
        <source>the provisioned concurrency must lie between min and max, %1 to %2</source>
        <translation>사전 할당 동시성은 min과 max 사이여야 합니다(%1~%2)</translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;</source>
        <translation>없는 함수입니다: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Region known here</source>
        <translation>알 수 없는 리전입니다: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;until&quot; must not be before &quot;from&quot;</source>
        <translation>&quot;until&quot;은 &quot;from&quot;보다 앞설 수 없습니다</translation>
    </message>
    <message>
        <source>the amplitude cannot be above the rate, here %1</source>
        <translation>진폭은 요청 속도보다 클 수 없습니다(지금 요청 속도: %1)</translation>
    </message>
    <message>
        <source>there must be as many durations as times: %1 times, %2 durations</source>
        <translation>시각과 실행 시간의 개수가 같아야 합니다(시각 %1개, 실행 시간 %2개)</translation>
    </message>
    <message>
        <source>p99 must not be below p50</source>
        <translation>p99는 p50보다 작을 수 없습니다</translation>
    </message>
    <message>
        <source>at least one value is needed</source>
        <translation>값이 하나 이상 있어야 합니다</translation>
    </message>
    <message>
        <source>min must not be above max</source>
        <translation>min은 max보다 클 수 없습니다</translation>
    </message>
    <message>
        <source>function &quot;%1&quot; may come to %2 waiting events, which hold about %3; a run that needs more than %4 stops, paused</source>
        <translation>함수 &quot;%1&quot;에 대기 이벤트가 %2개까지 쌓일 수 있습니다(메모리 약 %3). 실행에 필요한 메모리가 한도(%4)를 넘으면 그 자리에서 일시정지합니다</translation>
    </message>
    <message>
        <source>there can be at most %1 values in this list</source>
        <translation>이 목록에는 값이 최대 %1개까지 있을 수 있습니다</translation>
    </message>
    <message>
        <source>the timeout cannot be above the visibility timeout of the queue, here %1: AWS refuses that</source>
        <translation>제한 시간은 대기열의 표시 제한 시간(여기서는 %1)보다 길 수 없습니다. AWS가 거절합니다</translation>
    </message>
    <message>
        <source>without jitter the %1 events that function &quot;%2&quot; gets at once are tried again at the same instants: at most %3 of them can ever run; &quot;asyncJitter&quot;: true spreads them</source>
        <translation>지터가 없으면 함수 &quot;%2&quot;에 한꺼번에 들어온 이벤트 %1개가 매번 같은 순간에 다시 시도됩니다. 이 가운데 많아야 %3개만 실행될 수 있습니다. &quot;asyncJitter&quot;: true로 두면 시도가 흩어집니다</translation>
    </message>
    <message>
        <source>this stands in the list already</source>
        <translation>목록에 이미 있는 값입니다</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Requests/s</source>
        <translation>요청/초</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>실행 시간</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>예약 동시성</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation>사전 할당</translation>
    </message>
    <message>
        <source>Init</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>제한 시간</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류 비율</translation>
    </message>
    <message>
        <source>Idle time</source>
        <translation>웜 유지 시간</translation>
    </message>
    <message>
        <source>Event age</source>
        <translation>이벤트 수명</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>재시도 횟수</translation>
    </message>
    <message>
        <source>How many requests may run at the same time in the whole account, in one Region. 1,000 by default; more by a quota increase request.</source>
        <translation>계정 전체가 한 리전에서 동시에 실행할 수 있는 요청 수입니다. 기본 1,000이고, 더 필요하면 한도 상향을 요청합니다.</translation>
    </message>
    <message>
        <source>How many requests arrive per second. Concurrency = requests per second × duration.</source>
        <translation>1초에 들어오는 요청 수입니다. 동시성 = 초당 요청 수 × 실행 시간.</translation>
    </message>
    <message>
        <source>How long one request runs, without initialisation.</source>
        <translation>요청 하나가 실행되는 시간입니다. 초기화는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Reserved concurrency: a share of the account&apos;s limit set aside for this function. It is a guarantee and a ceiling at the same time. 0 switches the function off.</source>
        <translation>예약 동시성(예약된 동시성): 계정 한도에서 이 함수 몫으로 떼어 둔 칸입니다. 보장이면서 동시에 상한입니다. 0이면 함수가 꺼집니다.</translation>
    </message>
    <message>
        <source>Provisioned concurrency: environments initialised in advance. Changed during a run, they take a minute or two to be ready, and they are paid for.</source>
        <translation>사전 할당 동시성(사전 할당 동시성): 미리 초기화해 둔 실행 환경입니다. 실행 중에 바꾸면 준비에 1~2분 걸리고, 비용이 듭니다.</translation>
    </message>
    <message>
        <source>What a cold start takes before the first request runs: loading the code, libraries, connections.</source>
        <translation>콜드 스타트 때 첫 요청 전에 걸리는 시간입니다. 코드와 라이브러리를 로딩하고 연결을 맺습니다.</translation>
    </message>
    <message>
        <source>Memory of one environment. In this model it affects only the price.</source>
        <translation>실행 환경 하나의 메모리입니다. 이 모델에서는 비용에만 영향을 줍니다.</translation>
    </message>
    <message>
        <source>A request that runs longer is stopped and counts as an error.</source>
        <translation>이보다 오래 걸리는 요청은 중단되고 오류로 집계됩니다.</translation>
    </message>
    <message>
        <source>Share of requests that end in a function error.</source>
        <translation>함수 오류로 끝나는 요청의 비율입니다.</translation>
    </message>
    <message>
        <source>How long an idle environment stays warm before it is reclaimed. AWS does not publish this; the model assumes a value.</source>
        <translation>쉬는 실행 환경이 회수되기 전까지 웜으로 남는 시간입니다. AWS가 공개하지 않아 모델이 가정한 값입니다.</translation>
    </message>
    <message>
        <source>How long an event may wait in the internal queue before it is dropped or goes to the DLQ: 6 hours at most.</source>
        <translation>이벤트가 내부 이벤트 큐에서 기다릴 수 있는 시간입니다. 지나면 버려지거나 DLQ로 갑니다. 최대 6시간입니다.</translation>
    </message>
    <message>
        <source>How often an event is tried again after a function error. Throttles do not use these up.</source>
        <translation>함수 오류가 났을 때 다시 시도하는 횟수입니다. 스로틀은 여기에 포함되지 않습니다.</translation>
    </message>
    <message>
        <source>Not below %1: that much is reserved or provisioned, and %2 must stay unreserved.</source>
        <translation>%1 아래로는 내릴 수 없습니다. 예약·사전 할당한 몫이 있고, 미예약으로 %2칸을 남겨야 하기 때문입니다.</translation>
    </message>
    <message>
        <source>The slider ends at %1.</source>
        <translation>슬라이더로는 %1까지 정합니다.</translation>
    </message>
    <message>
        <source>No more than %1: %2 of the account&apos;s concurrency must stay unreserved, and the other functions keep theirs.</source>
        <translation>최대 %1입니다. 계정 한도에서 %2칸은 미예약으로 남아야 하고, 다른 함수의 몫도 지켜야 합니다.</translation>
    </message>
    <message>
        <source>Not below %1, the function&apos;s own provisioned concurrency.</source>
        <translation>%1 아래로는 내릴 수 없습니다. 이 함수의 사전 할당 동시성입니다.</translation>
    </message>
    <message>
        <source>No more than %1: provisioned concurrency fits inside the function&apos;s reserved concurrency.</source>
        <translation>최대 %1입니다. 사전 할당은 이 함수의 예약 동시성 안에 들어가야 합니다.</translation>
    </message>
    <message>
        <source>No more than %1: %2 of the account&apos;s concurrency must stay unreserved.</source>
        <translation>최대 %1입니다. 계정 한도에서 %2칸은 미예약으로 남아야 합니다.</translation>
    </message>
    <message>
        <source>Application Auto Scaling keeps this between %1 and %2.</source>
        <translation>Application Auto Scaling(자동 조정)의 범위: %1 ~ %2</translation>
    </message>
    <message>
        <source>Limit</source>
        <comment>the account&apos;s concurrency limit</comment>
        <translation>동시성 한도</translation>
    </message>
    <message>
        <source>Application Auto Scaling takes targets from 10 % to 90 %.</source>
        <translation>Application Auto Scaling의 목표 사용률은 10%에서 90%까지입니다.</translation>
    </message>
    <message>
        <source>Not above %1, the provisioned concurrency of now: it must lie between the two bounds.</source>
        <translation>최대 %1입니다. 지금의 사전 할당 동시성이 최소와 최대 사이에 있어야 합니다.</translation>
    </message>
    <message>
        <source>Not below %1, the provisioned concurrency of now: it must lie between the two bounds.</source>
        <translation>최소 %1입니다. 지금의 사전 할당 동시성이 최소와 최대 사이에 있어야 합니다.</translation>
    </message>
    <message>
        <source>An SQS trigger&apos;s maximum concurrency is 2 to 1,000.</source>
        <translation>SQS 트리거의 최대 동시성은 2~1,000입니다.</translation>
    </message>
    <message>
        <source>Min</source>
        <comment>lower bound of auto scaling</comment>
        <translation>최소</translation>
    </message>
    <message>
        <source>Max</source>
        <comment>upper bound of auto scaling</comment>
        <translation>최대</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>utilization that auto scaling aims at</comment>
        <translation>목표 사용률</translation>
    </message>
    <message>
        <source>Attempts</source>
        <comment>of a caller, the first included</comment>
        <translation>시도 횟수</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>of a caller between two tries</comment>
        <translation>시도 간격</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <comment>the most an SQS trigger uses</comment>
        <translation>동시 실행 수</translation>
    </message>
    <message>
        <source>FIFO groups</source>
        <translation>FIFO 그룹</translation>
    </message>
    <message>
        <source>Visibility</source>
        <comment>visibility timeout of an SQS queue</comment>
        <translation>가시성 제한</translation>
    </message>
    <message>
        <source>Max receives</source>
        <comment>of an SQS message before it goes to the DLQ</comment>
        <translation>수신 횟수</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>중복 전달</translation>
    </message>
    <message>
        <source>Early init</source>
        <translation>미리 초기화</translation>
    </message>
    <message>
        <source>Preparation</source>
        <comment>of provisioned concurrency</comment>
        <translation>할당 준비</translation>
    </message>
    <message>
        <source>Application Auto Scaling does not take the provisioned concurrency below this.</source>
        <translation>Application Auto Scaling은 사전 할당 동시성을 이 값 아래로 줄이지 않습니다.</translation>
    </message>
    <message>
        <source>Application Auto Scaling does not take the provisioned concurrency above this. Where the account has less room, the step is refused.</source>
        <translation>Application Auto Scaling은 사전 할당 동시성을 이 값 위로 늘리지 않습니다. 계정에 남은 자리가 모자라면 늘리라는 요청이 거부됩니다.</translation>
    </message>
    <message>
        <source>The share of provisioned concurrency that should be in use. Above it for 3 minutes it scales out; below 90 % of it for 15 minutes it scales in (R5.15).</source>
        <translation>사전 할당 동시성 가운데 유지하려는 사용률입니다. 3분 동안 이보다 높으면 늘리고, 15분 동안 이 값의 90%보다 낮으면 줄입니다(R5.15).</translation>
    </message>
    <message>
        <source>How often the caller tries in all, the first time included.</source>
        <translation>처음 시도까지 합쳐 호출자가 모두 몇 번 시도하는지 정합니다.</translation>
    </message>
    <message>
        <source>How long the caller waits between two tries.</source>
        <translation>호출자가 다시 시도하기 전에 기다리는 시간입니다.</translation>
    </message>
    <message>
        <source>How many messages of the queue one invocation takes at most. Changing this restarts the run.</source>
        <translation>호출 한 번이 큐에서 가져가는 메시지의 최대 수입니다. 바꾸면 처음부터 다시 실행합니다.</translation>
    </message>
    <message>
        <source>Maximum concurrency of the SQS trigger: from 2 to 1,000 (R9.3). If none, it scales under the current rules. Changing this restarts the run.</source>
        <translation>SQS 트리거의 최대 동시성입니다. 2에서 1,000까지 정할 수 있습니다(R9.3). 없음이면 적용 중인 규칙대로 늘어납니다. 바꾸면 처음부터 다시 실행합니다.</translation>
    </message>
    <message>
        <source>With a number the queue is FIFO and has that many message groups: one invocation a group at a time (R9.5). Changing this restarts the run.</source>
        <translation>수를 정하면 FIFO 큐가 되고, 메시지 그룹이 그만큼 생깁니다. 그룹마다 한 번에 하나씩만 호출합니다(R9.5). 바꾸면 처음부터 다시 실행합니다.</translation>
    </message>
    <message>
        <source>Visibility timeout: how long a message that was taken stays hidden before it can be taken again. AWS advises six times the function&apos;s timeout (R9.6). Changing this restarts the run.</source>
        <translation>가시성 제한 시간: 가져간 메시지가 다시 보이기까지 숨어 있는 시간입니다. AWS는 함수 제한 시간의 6배를 권합니다(R9.6). 바꾸면 처음부터 다시 실행합니다.</translation>
    </message>
    <message>
        <source>How often a message is taken without success before it goes to the DLQ. Changing this restarts the run.</source>
        <translation>메시지를 몇 번까지 가져가도 성공하지 못하면 DLQ로 보내는지 정합니다. 바꾸면 처음부터 다시 실행합니다.</translation>
    </message>
    <message>
        <source>Share of asynchronous events that are delivered twice (R7.7). AWS says only that it happens; the number is an assumption. Changing this restarts the run.</source>
        <translation>비동기 이벤트 가운데 두 번 전달되는 비율입니다(R7.7). AWS는 그런 일이 있다고만 하므로 수치는 가정입니다. 바꾸면 처음부터 다시 실행합니다.</translation>
    </message>
    <message>
        <source>Share of cold starts whose init AWS has done ahead of the request, so that the caller does not wait for it (R8.7). AWS gives no number. Changing this restarts the run.</source>
        <translation>콜드 스타트 가운데 AWS가 요청보다 먼저 초기화해 두어 호출자가 기다리지 않는 비율입니다(R8.7). AWS가 밝힌 수치는 없습니다. 바꾸면 처음부터 다시 실행합니다.</translation>
    </message>
    <message>
        <source>How long provisioned concurrency takes until it is ready (R5.2). AWS says a minute or two. Changing this restarts the run.</source>
        <translation>사전 할당 동시성이 준비되기까지 걸리는 시간입니다(R5.2). AWS는 1~2분이라고 합니다. 바꾸면 처음부터 다시 실행합니다.</translation>
    </message>
    <message>
        <source>Hint</source>
        <comment>how long a caller that was refused is told to wait</comment>
        <translation>재시도 안내</translation>
    </message>
    <message>
        <source>Retry-After hint sent with a 429. The SDK waits that long, but not less than its back-off and at most 5 s more (R6.7). AWS does not publish the value that Lambda sends.</source>
        <translation>429와 함께 언제 다시 시도하라고 알려 주는 시간입니다. SDK는 그만큼 기다리되 자체 재시도 간격 이상, 그보다 최대 5초까지만 더 기다립니다(R6.7). Lambda가 주는 값은 공개되지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>FunctionCard</name>
    <message>
        <source>%1 → async</source>
        <translation>%1 → 비동기</translation>
    </message>
    <message>
        <source>%1 → sync</source>
        <translation>%1 → 동기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Remove this function</source>
        <translation>이 함수 삭제</translation>
    </message>
    <message>
        <source>Less ▴</source>
        <translation>접기 ▴</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>더 보기 ▾</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>호출 보내기</translation>
    </message>
    <message>
        <source>Send a request by hand; hold it for %1 a second</source>
        <translation>직접 호출 하나를 보냅니다. 누르고 있으면 초당 %1개를 보냅니다.</translation>
    </message>
    <message>
        <source>Send %1 at once</source>
        <translation>한꺼번에 %1개 보내기</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/초</translation>
    </message>
    <message>
        <source>%1 · reserved %2</source>
        <comment>requests a second</comment>
        <translation>%1 · 예약 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>requests a second, duration</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show the controls of this function</source>
        <translation>이 함수의 설정 펼치기</translation>
    </message>
</context>
<context>
    <name>GaugePicture</name>
    <message>
        <source>%1/s</source>
        <translation>%1/초</translation>
    </message>
    <message>
        <source>0 throttled</source>
        <translation>거절 0</translation>
    </message>
    <message>
        <source>/ %1</source>
        <comment>behind a level: the most it may be</comment>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>throttled, their share</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message numerus="yes">
        <source>+ %n more function(s)</source>
        <translation>
            <numerusform>함수 %n개 더</numerusform>
        </translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>한도 %1</translation>
    </message>
    <message>
        <source>pool %1</source>
        <translation>풀 %1</translation>
    </message>
    <message>
        <source>reserved 0: off</source>
        <translation>예약 0: 꺼짐</translation>
    </message>
    <message>
        <source>reserved %1</source>
        <translation>예약 %1</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>요청 없음</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1건 대기</translation>
    </message>
    <message>
        <source>all served</source>
        <translation>모두 처리</translation>
    </message>
    <message>
        <source>%1 throttled · %2 waiting</source>
        <translation>%1 거절 · %2건 대기</translation>
    </message>
    <message>
        <source>%1 throttled</source>
        <translation>%1 거절</translation>
    </message>
    <message>
        <source>Account: %1 of %2 concurrent executions in use (R2.1).</source>
        <translation>계정: 동시 실행 %2 중 %1 사용 중(R2.1).</translation>
    </message>
    <message>
        <source>Unreserved pool: %1 of %2 in use.</source>
        <translation>미예약 풀: %2 중 %1 사용</translation>
    </message>
    <message>
        <source>%1: %2 in flight, %3 at most.</source>
        <translation>%1: 동시 실행 %2 / 상한 %3.</translation>
    </message>
    <message>
        <source>Its own reservation is the ceiling (R4.1).</source>
        <translation>자신의 예약 동시성이 상한입니다(R4.1).</translation>
    </message>
    <message>
        <source>It shares the unreserved pool (R2.3).</source>
        <translation>미예약 풀을 함께 씁니다(R2.3).</translation>
    </message>
    <message>
        <source>Initialising: %1</source>
        <translation>초기화 중: %1</translation>
    </message>
    <message>
        <source>Provisioned, in use and ready: %1 of %2</source>
        <translation>사전 할당: 준비된 %2개 중 %1개 사용 중</translation>
    </message>
    <message>
        <source>Warm and idle: %1</source>
        <translation>대기 중(웜): %1</translation>
    </message>
    <message>
        <source>Last second: asked %1 times, %2 throttled.</source>
        <translation>지난 1초: 요청 %1건 중 %2건 거절.</translation>
    </message>
    <message>
        <source>%1 in flight, %2; last second: %3</source>
        <translation>동시 실행 %1, %2; 지난 1초: %3</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>동시 실행</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>상한</translation>
    </message>
    <message>
        <source>Asked in the last second</source>
        <translation>지난 1초 요청</translation>
    </message>
    <message>
        <source>Throttled in the last second</source>
        <translation>지난 1초 거절</translation>
    </message>
    <message>
        <source>All</source>
        <comment>in a narrow place: the account</comment>
        <translation>전체</translation>
    </message>
    <message>
        <source>%1 · %2 waiting</source>
        <comment>throttled, their share; events in the queue</comment>
        <translation>%1 · %2건 대기</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>How many requests are being handled at one instant. Requests per second × duration.</source>
        <translation>한순간에 처리 중인 요청 수입니다. 초당 요청 수 × 실행 시간.</translation>
    </message>
    <message>
        <source>The requests that run right now; each has an environment of its own.</source>
        <translation>지금 실행 중인 요청입니다. 요청마다 실행 환경을 하나씩 씁니다.</translation>
    </message>
    <message>
        <source>All functions of an account share it in one Region. 1,000 by default; more by a quota increase request.</source>
        <translation>한 리전에서 계정의 모든 함수가 나눠 씁니다. 기본 1,000이고, 더 필요하면 한도 상향을 요청합니다.</translation>
    </message>
    <message>
        <source>A part of the limit set aside for one function: a guarantee and a ceiling. It costs nothing.</source>
        <translation>한도에서 함수 하나의 몫으로 떼어 둔 칸입니다. 보장이면서 상한이고, 비용은 없습니다.</translation>
    </message>
    <message>
        <source>What is left for all functions without reserved concurrency; never less than 100.</source>
        <translation>예약 동시성이 없는 함수들이 나눠 쓰는 나머지입니다. 100보다 작아지지 않습니다.</translation>
    </message>
    <message>
        <source>Environments initialised in advance, so that the first request is fast, too. They cost money even when idle.</source>
        <translation>미리 초기화해 둔 실행 환경입니다. 첫 요청도 빠릅니다. 쉬고 있어도 비용이 듭니다.</translation>
    </message>
    <message>
        <source>A request is throttled because a limit is reached: 429 Too Many Requests.</source>
        <translation>한도에 닿아 요청이 거절되는 것입니다. 429 Too Many Requests.</translation>
    </message>
    <message>
        <source>The caller waits for the answer, or hands over an event and goes on.</source>
        <translation>동기는 호출자가 응답을 기다리고, 비동기는 이벤트만 넘기고 갈 길을 갑니다.</translation>
    </message>
    <message>
        <source>Where Lambda keeps asynchronous events until they have been processed.</source>
        <translation>Lambda가 비동기 이벤트를 처리할 때까지 보관하는 곳입니다.</translation>
    </message>
    <message>
        <source>A throttled event is tried again: after 1 second at first, then after longer and longer, up to 5 minutes.</source>
        <translation>스로틀된 이벤트는 다시 시도합니다. 처음에는 1초 뒤, 그다음은 간격이 점점 늘어 최대 5분입니다.</translation>
    </message>
    <message>
        <source>Where events go that could not be processed in time, 6 hours at most.</source>
        <translation>최대 6시간 안에 처리하지 못한 이벤트가 가는 곳입니다.</translation>
    </message>
    <message>
        <source>The first request of a new environment waits for its initialisation; the next ones do not.</source>
        <translation>새 실행 환경의 첫 요청은 초기화를 기다립니다. 그다음 요청은 기다리지 않습니다.</translation>
    </message>
    <message>
        <source>Where the function&apos;s code runs; one request at a time.</source>
        <translation>함수 코드가 실행되는 곳입니다. 한 번에 요청 하나만 처리합니다.</translation>
    </message>
    <message>
        <source>Loading the code, the libraries, opening connections: before the handler, once per environment.</source>
        <translation>코드와 라이브러리를 로딩하고 연결을 맺는 단계입니다. 핸들러 전에, 실행 환경마다 한 번 합니다.</translation>
    </message>
    <message>
        <source>Changes the provisioned concurrency on a schedule or by its utilisation.</source>
        <translation>일정이나 사용률에 따라 사전 할당 동시성을 바꿉니다.</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Korean, in this course</source>
        <translation>이 강의의 용어</translation>
    </message>
    <message>
        <source>Korean, on AWS&apos;s pages</source>
        <translation>AWS 문서의 용어</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>a column of the glossary</comment>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Opens the rule in &quot;How the model works&quot;. In the table, Enter does the same.</source>
        <translation>&quot;모델의 규칙&quot;에서 이 규칙을 엽니다. 표에서 Enter를 눌러도 같습니다.</translation>
    </message>
</context>
<context>
    <name>JsonBuilder</name>
    <message numerus="yes">
        <source>objects and lists are nested too deeply: at most %n level(s)</source>
        <translation>
            <numerusform>객체와 목록이 중첩이 너무 깊습니다. 최대 %n단계입니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there can be at most %n value(s) in this list</source>
        <translation>
            <numerusform>이 목록에는 값이 최대 %n개까지 있을 수 있습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>duplicate key in the same object</source>
        <translation>같은 객체에 같은 키가 두 번 나옵니다</translation>
    </message>
</context>
<context>
    <name>JsonSyntax</name>
    <message>
        <source>line %1, column %2</source>
        <translation>%1행 %2열</translation>
    </message>
    <message>
        <source>the file is larger than 10 MB</source>
        <translation>파일이 10 MB보다 큽니다</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>파일이 비어 있습니다</translation>
    </message>
    <message>
        <source>a zero byte: this is not a text file</source>
        <translation>널 문자(0x00)가 들어 있습니다. 텍스트 파일이 아닙니다</translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation>텍스트가 UTF-8이 아닙니다</translation>
    </message>
    <message>
        <source>the file ends in the middle of the JSON text</source>
        <translation>JSON이 중간에서 끝났습니다</translation>
    </message>
    <message>
        <source>this is not valid JSON, near &quot;%1&quot;</source>
        <translation>JSON 문법에 맞지 않습니다. 이 근처입니다: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the number %1 is too large</source>
        <translation>수가 너무 큽니다: %1</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>화살표</translation>
    </message>
    <message>
        <source>A slider: a step</source>
        <translation>슬라이더: 한 칸</translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <translation>Shift+화살표</translation>
    </message>
    <message>
        <source>A slider: a small step</source>
        <translation>슬라이더: 조금</translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation>PgUp, PgDn</translation>
    </message>
    <message>
        <source>A slider: a big step</source>
        <translation>슬라이더: 크게</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>A slider: to its ends</source>
        <translation>슬라이더: 양 끝으로</translation>
    </message>
    <message>
        <source>Keys are where they are on a US keyboard, also while Korean input is on. In a text field they type.</source>
        <translation>한글 입력 중에도 미국 자판의 같은 자리 키가 그대로 작동합니다. 입력란에서는 글자가 입력됩니다.</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>왼쪽, 오른쪽</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Presses the button that has the focus</source>
        <translation>포커스가 있는 단추를 누릅니다</translation>
    </message>
    <message>
        <source>The time line: a hundredth of the run; a chart: a moment</source>
        <translation>타임라인: 실행의 100분의 1씩 이동. 차트: 한 순간씩 이동</translation>
    </message>
</context>
<context>
    <name>LaneTools</name>
    <message>
        <source>newest cold starts</source>
        <translation>최근 콜드 스타트</translation>
    </message>
    <message>
        <source>On: the lanes rest on the newest cold starts. Off: they follow the clock.</source>
        <translation>켬: 최근 콜드 스타트에 머뭅니다. 끔: 시계를 따라갑니다.</translation>
    </message>
    <message>
        <source>The lanes of this function. With Ctrl: beside those that are shown.</source>
        <translation>이 함수의 실행 환경을 봅니다. Ctrl+클릭: 지금 보이는 함수와 나란히 봅니다.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Folder for the charts</source>
        <translation>차트를 저장할 폴더</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>내보내지 못함</translation>
    </message>
    <message>
        <source>The charts could not be written.</source>
        <translation>차트를 저장하지 못했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>파일 %n개를 저장했습니다: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Run to a time</source>
        <translation>시각까지 실행</translation>
    </message>
    <message>
        <source>Minutes and seconds, for example 2:30:</source>
        <translation>분과 초, 예: 2:30</translation>
    </message>
    <message>
        <source>Enter a later time, such as 2:30.</source>
        <translation>현재보다 뒤의 시각을 입력하세요. 예: 2:30</translation>
    </message>
    <message>
        <source>About Concurrency Lab</source>
        <translation>Concurrency Lab 정보</translation>
    </message>
    <message>
        <source>&lt;b&gt;Concurrency Lab %1&lt;/b&gt;&lt;p&gt;Watch how AWS Lambda handles concurrency: limits, reserved and provisioned concurrency, throttles, retries and cold starts.&lt;/p&gt;&lt;p&gt;A model for teaching, not AWS itself. Free software under the GNU General Public License, version 3 or later. The font, derived from Pretendard, is under the SIL Open Font License.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Concurrency Lab %1&lt;/b&gt;&lt;p&gt;AWS Lambda의 동시성을 눈으로 봅니다. 한도, 예약 동시성, 사전 할당 동시성, 스로틀, 재시도, 콜드 스타트.&lt;/p&gt;&lt;p&gt;수업을 위한 모델이며 AWS 자체는 아닙니다. GNU 일반 공중 사용 허가서 3판 이상을 따르는 자유 소프트웨어입니다. 프리텐다드(Pretendard)에서 만든 글꼴은 SIL 오픈 폰트 라이선스를 따릅니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Show the controls</source>
        <translation>설정 패널 펼치기</translation>
    </message>
    <message>
        <source>Show the course</source>
        <translation>코스 패널 펼치기</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>대시보드</translation>
    </message>
    <message>
        <source>Concurrency Lab</source>
        <translation>Concurrency Lab</translation>
    </message>
    <message>
        <source>%1[*] — Concurrency Lab</source>
        <translation>%1[*] — Concurrency Lab</translation>
    </message>
    <message>
        <source>Nothing has been throttled so far, and no cold start is in view.</source>
        <translation>아직 거절된 요청이 없고, 화면에 보이는 콜드 스타트도 없습니다.</translation>
    </message>
    <message>
        <source>Unsaved work is not kept against a crash: %1</source>
        <translation>프로그램이 갑자기 끝날 때를 대비한 보관이 되지 않고 있습니다: %1</translation>
    </message>
    <message>
        <source>A new run begins. %1 brings the one before back.</source>
        <translation>새로 실행합니다. 이전 실행으로 돌아가려면 %1</translation>
    </message>
    <message>
        <source>The same run once more, from its start.</source>
        <translation>같은 실행을 처음부터 다시 재생합니다.</translation>
    </message>
</context>
<context>
    <name>MetricsPage</name>
    <message>
        <source>The most requests that were being handled at the same instant.</source>
        <translation>같은 순간에 처리 중이던 동시에 처리한 요청 수의 최댓값입니다.</translation>
    </message>
    <message>
        <source>The same for all functions without reserved concurrency together.</source>
        <translation>예약 동시성이 없는 함수 전체를 합쳐서 본 수입니다.</translation>
    </message>
    <message>
        <source>What the account cannot use any more: unreserved concurrency in use, all that is reserved, and provisioned concurrency of functions without a reservation.</source>
        <translation>계정에서 더는 쓸 수 없는 몫입니다. 사용 중인 미예약 동시성, 예약된 동시성 전부, 예약이 없는 함수의 사전 할당 동시성을 더한 값입니다.</translation>
    </message>
    <message>
        <source>Requests that ran, with an error or without. Throttled ones are not in it.</source>
        <translation>오류가 났든 안 났든 실행된 요청 수입니다. 스로틀된 요청은 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Refused attempts. They count neither as invocations nor as errors.</source>
        <translation>거절된 시도 수입니다. 호출에도 오류에도 포함되지 않습니다.</translation>
    </message>
    <message>
        <source>Runs that ended in an error, timeouts included.</source>
        <translation>오류로 끝난 실행 수입니다. 시간 초과도 포함합니다.</translation>
    </message>
    <message>
        <source>How long the code ran. The initialisation of a cold start is not in it.</source>
        <translation>코드가 실행된 시간입니다. 콜드 스타트의 초기화 시간은 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>The longest run. Cold starts are not in it.</source>
        <translation>가장 오래 걸린 실행입니다. 콜드 스타트 시간은 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Provisioned environments in use, not those that were allocated.</source>
        <translation>할당된 수가 아니라 실제로 쓰이고 있던 사전 할당 실행 환경의 수입니다.</translation>
    </message>
    <message>
        <source>The share of provisioned environments in use. Without requests there is no point, and auto scaling does nothing.</source>
        <translation>사전 할당 실행 환경 가운데 쓰이고 있던 비율입니다. 요청이 없으면 점도 없고, 자동 조정도 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>Requests that ran on provisioned concurrency.</source>
        <translation>사전 할당 동시성에서 실행된 요청 수입니다.</translation>
    </message>
    <message>
        <source>Requests that found no provisioned environment free and ran on demand.</source>
        <translation>빈 사전 할당 실행 환경이 없어 온디맨드로 넘친 요청 수입니다.</translation>
    </message>
    <message>
        <source>Events that Lambda accepted into its queue with 202.</source>
        <translation>Lambda가 202로 답하고 내부 이벤트 큐에 받은 이벤트 수입니다.</translation>
    </message>
    <message>
        <source>How long events had waited when they were handled. It rises with retries.</source>
        <translation>이벤트가 처리되기까지 기다린 시간입니다. 재시도가 늘면 길어집니다.</translation>
    </message>
    <message>
        <source>The longest that an event had waited when it was handled.</source>
        <translation>처리된 이벤트 가운데 가장 오래 기다린 시간입니다.</translation>
    </message>
    <message>
        <source>Events given up without success; they go to the DLQ if there is one.</source>
        <translation>끝내 성공하지 못하고 포기한 이벤트 수입니다. DLQ가 있으면 그리로 갑니다.</translation>
    </message>
    <message>
        <source>Events that could not even be put into the DLQ. In this model none are.</source>
        <translation>DLQ에도 넣지 못한 이벤트 수입니다. 이 모델에서는 생기지 않습니다.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>CloudWatch metrics</source>
        <translation>CloudWatch 지표</translation>
    </message>
    <message>
        <source>One point a minute, as CloudWatch publishes them. A burst of a second disappears in its minute: compare with the dashboard, which shows every instant.</source>
        <translation>CloudWatch처럼 1분에 점 하나씩 찍습니다. 1초짜리 폭주는 그 1분 속에 묻힙니다. 모든 순간을 보여 주는 대시보드와 견주어 보세요.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>metric, statistic</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Copy all as a table</source>
        <translation>전체를 표로 복사</translation>
    </message>
</context>
<context>
    <name>MetricsPicture</name>
    <message>
        <source>%1 of each minute</source>
        <comment>Sum, Maximum or Average</comment>
        <translation>1분마다 %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>No points: this metric had nothing to report.</source>
        <translation>점이 없습니다. 이 지표로 기록된 값이 없습니다.</translation>
    </message>
    <message>
        <source>The first point comes after the first minute.</source>
        <translation>첫 1분이 지나면 첫 점이 찍힙니다.</translation>
    </message>
    <message>
        <source>account limit %1</source>
        <translation>계정 한도 %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1부터 %2까지</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>function: value of a metric</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no point</source>
        <translation>점 없음</translation>
    </message>
    <message>
        <source>%1: %2 in the last minute</source>
        <translation>%1: 마지막 1분에 %2</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>stated by AWS</source>
        <translation>AWS가 밝힌 것</translation>
    </message>
    <message>
        <source>follows from AWS&apos;s figures</source>
        <translation>AWS 수치에서 나오는 것</translation>
    </message>
    <message>
        <source>measured or reported by others</source>
        <translation>제3자가 측정·보고한 것</translation>
    </message>
    <message>
        <source>our choice: AWS does not say</source>
        <translation>AWS가 밝히지 않아 우리가 정한 것</translation>
    </message>
    <message>
        <source>simplified</source>
        <translation>단순화한 것</translation>
    </message>
    <message>
        <source>not in the model</source>
        <translation>모델에 없는 것</translation>
    </message>
    <message>
        <source>How the model works</source>
        <translation>모델의 규칙</translation>
    </message>
    <message>
        <source>Find a rule: a word or a number</source>
        <translation>규칙 찾기: 낱말이나 번호</translation>
    </message>
    <message>
        <source>AWS says two things</source>
        <translation>AWS의 설명이 서로 다름</translation>
    </message>
    <message>
        <source>Every rule that the simulation follows, with its source and date. Where AWS contradicts itself (C1 to C6), and where it is silent (section M), the choice made here is named; most can be set in the scenario&apos;s model block.</source>
        <translation>시뮬레이션이 따르는 규칙을 출처와 날짜와 함께 모두 적었습니다. AWS의 설명이 서로 다른 곳(C1~C6)과 AWS가 밝히지 않은 곳(M)에서는 이 도구가 무엇을 골랐는지 적었고, 대부분 시나리오의 model에서 바꿀 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>Copy as a table</source>
        <translation>표로 복사</translation>
    </message>
</context>
<context>
    <name>Overrides</name>
    <message>
        <source>there is no function &quot;%1&quot;; the scenario has: %2</source>
        <translation>없는 함수입니다: &quot;%1&quot;. 시나리오에 있는 함수: %2</translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>없는 함수입니다: &quot;%1&quot;. 혹시 &quot;%2&quot;인가요?</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is not a place in a list of %n value(s); counting starts at 0</source>
        <translation>
            <numerusform>값이 %n개인 목록 범위를 벗어난 번호입니다: &quot;%1&quot;. 번호는 0부터 셉니다</numerusform>
        </translation>
    </message>
    <message>
        <source>this value has no fields: &quot;%1&quot;</source>
        <translation>값 하나 아래에는 더 내려갈 곳이 없습니다: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a setting is written as PATH=VALUE, such as A.reservedConcurrency=50</source>
        <translation>설정은 PATH=VALUE 꼴로 씁니다. 예: A.reservedConcurrency=50</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a function: name one of its settings, such as %1.reservedConcurrency</source>
        <translation>&quot;%1&quot;: 함수 이름입니다. 바꿀 설정까지 적으세요. 예: %1.reservedConcurrency</translation>
    </message>
</context>
<context>
    <name>PoolPicture</name>
    <message>
        <source>0 throttled/s</source>
        <translation>거절 0/초</translation>
    </message>
    <message>
        <source>Region pool: %1 places</source>
        <translation>리전 풀 %1칸</translation>
    </message>
    <message numerus="yes">
        <source>1 cell = %n concurrent execution(s)</source>
        <translation>
            <numerusform>한 칸 = 동시 실행 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>function, its level</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>provisioned %1</source>
        <translation>사전 할당 %1</translation>
    </message>
    <message>
        <source>kept free %1</source>
        <translation>예약분 빈칸 %1</translation>
    </message>
    <message>
        <source>initialising %1</source>
        <translation>초기화 중 %1</translation>
    </message>
    <message>
        <source>free %1</source>
        <translation>빈칸 %1</translation>
    </message>
    <message>
        <source>Warm and idle (no limit counts them)</source>
        <translation>웜 대기 (한도에 들지 않음)</translation>
    </message>
    <message>
        <source>%1 reserved %2 · %3 over it until they finish</source>
        <translation>%1 예약 %2 · 끝날 때까지 %3 초과</translation>
    </message>
    <message>
        <source>%1 reserved %2 · used %3 · kept free %4</source>
        <translation>%1 예약 %2 · 사용 %3 · 비어 있음 %4</translation>
    </message>
    <message>
        <source>%1 provisioned %2 · used %3</source>
        <translation>%1 사전 할당 %2 · 사용 %3</translation>
    </message>
    <message>
        <source>Unreserved %1 · %2 over it until they finish</source>
        <translation>미예약 %1 · 끝날 때까지 %2칸 초과</translation>
    </message>
    <message>
        <source>Unreserved %1 · %2 free</source>
        <translation>미예약 풀 %1 · 빈칸 %2</translation>
    </message>
    <message>
        <source>%1/s · %2</source>
        <comment>throttled, their share</comment>
        <translation>%1/초 · %2</translation>
    </message>
    <message>
        <source>%1: %2 provisioned and ready, waiting for a request</source>
        <translation>%1: 사전 할당 %2개가 준비되어 요청을 기다리는 중</translation>
    </message>
    <message>
        <source>%1: %2 provisioned, still being prepared</source>
        <translation>%1: 사전 할당 %2개 준비 중</translation>
    </message>
    <message>
        <source>%1: %2 running on provisioned environments</source>
        <translation>%1: 사전 할당된 실행 환경에서 %2개 실행 중</translation>
    </message>
    <message>
        <source>%1: %2 initialising (cold start); they count already</source>
        <translation>%1: %2개 초기화 중(콜드 스타트). 초기화도 동시 실행에 듭니다</translation>
    </message>
    <message>
        <source>%1: %2 running</source>
        <translation>%1: %2개 실행 중</translation>
    </message>
    <message>
        <source>Set aside for %1: nobody else may use it, even while it is idle.</source>
        <translation>함수 %1 몫으로 떼어 둔 칸: 비어 있어도 다른 함수는 쓰지 못합니다.</translation>
    </message>
    <message>
        <source>Free: any function without a reservation may use it.</source>
        <translation>빈칸: 예약이 없는 함수는 누구나 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>%1: %2 throttled in the last second</source>
        <translation>%1: 지난 1초 %2건 거절</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>구역</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>칸</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>빈칸</translation>
    </message>
    <message>
        <source>Throttled/s</source>
        <translation>거절/초</translation>
    </message>
    <message>
        <source>%1 reserved</source>
        <translation>%1 예약</translation>
    </message>
    <message>
        <source>%1 provisioned</source>
        <translation>%1 사전 할당</translation>
    </message>
    <message>
        <source>Unreserved</source>
        <translation>미예약</translation>
    </message>
    <message>
        <source>Warm and idle</source>
        <translation>웜 대기</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>This file cannot be opened</source>
        <translation>파일을 열 수 없습니다</translation>
    </message>
    <message>
        <source>“%1” is not a scenario that can run.</source>
        <translation>실행할 수 있는 시나리오가 아닙니다: “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) to fix; the file was not loaded.</source>
        <translation>
            <numerusform>고칠 곳이 %n군데 있습니다. 파일을 불러오지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>잘못된 점</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>파일 전체</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>“%1” cannot be read. For example: %2</source>
        <comment>what was typed</comment>
        <translation>“%1”: 읽을 수 없는 값입니다. 예: %2</translation>
    </message>
    <message>
        <source>Only %1 to %2 is possible.</source>
        <translation>%1부터 %2까지만 정할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Reading “%1”</source>
        <translation>“%1” 읽는 중</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Stop reading the file; what is open stays open.</source>
        <translation>파일 읽기를 멈춥니다. 지금 열려 있는 것은 그대로 남습니다.</translation>
    </message>
</context>
<context>
    <name>RegularFile</name>
    <message>
        <source>this is not a regular file but a pipe, a socket or a device</source>
        <translation>일반 파일이 아니라 파이프, 소켓 또는 장치입니다</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>파일이 아니라 폴더입니다</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>그런 파일이 없습니다</translation>
    </message>
    <message>
        <source>the file cannot be opened: %1</source>
        <translation>파일을 열 수 없습니다: %1</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>파일을 읽을 수 없습니다: %1</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Invocations</source>
        <translation>호출 (Invocations)</translation>
    </message>
    <message>
        <source>Throttles</source>
        <translation>스로틀</translation>
    </message>
    <message>
        <source>  by the account&apos;s concurrency</source>
        <translation>  계정 동시성 때문</translation>
    </message>
    <message>
        <source>  by reserved concurrency</source>
        <translation>  예약 동시성 때문</translation>
    </message>
    <message>
        <source>  by the scaling rate</source>
        <translation>  확장 속도 때문</translation>
    </message>
    <message>
        <source>  by the request rate</source>
        <translation>  요청 속도 때문</translation>
    </message>
    <message>
        <source>Throttled share of attempts</source>
        <translation>시도 중 스로틀 비율</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류 비율</translation>
    </message>
    <message>
        <source>Still in flight</source>
        <translation>아직 처리 중</translation>
    </message>
    <message>
        <source>Concurrency, highest</source>
        <translation>동시성 최대</translation>
    </message>
    <message>
        <source>Concurrency, mean</source>
        <translation>동시성 평균</translation>
    </message>
    <message>
        <source>Cold starts</source>
        <translation>콜드 스타트</translation>
    </message>
    <message>
        <source>Cold share of invocations</source>
        <translation>호출 중 콜드 스타트 비율</translation>
    </message>
    <message>
        <source>Response time, median</source>
        <translation>응답 시간 중앙값</translation>
    </message>
    <message>
        <source>Response time, 99th percentile</source>
        <translation>응답 시간 p99</translation>
    </message>
    <message>
        <source>Runs on provisioned environments</source>
        <translation>사전 할당 실행 환경에서 실행</translation>
    </message>
    <message>
        <source>Spilled over to on-demand</source>
        <translation>온디맨드로 넘친 호출</translation>
    </message>
    <message>
        <source>Asynchronous events received</source>
        <translation>받은 비동기 이벤트</translation>
    </message>
    <message>
        <source>Asynchronous retries</source>
        <translation>비동기 재시도</translation>
    </message>
    <message>
        <source>Events still waiting</source>
        <translation>아직 기다리는 이벤트</translation>
    </message>
    <message>
        <source>Events dropped</source>
        <translation>버려진 이벤트</translation>
    </message>
    <message>
        <source>Events in the DLQ</source>
        <translation>DLQ로 간 이벤트</translation>
    </message>
    <message>
        <source>Oldest event when it ran</source>
        <translation>처리까지 최장 대기 시간</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>요금</translation>
    </message>
    <message>
        <source>Scenario %1, seed %2, %3 simulated seconds, %4 events</source>
        <translation>시나리오 %1, 시드 %2, 시뮬레이션 %3초, 이벤트 %4개</translation>
    </message>
    <message>
        <source>Account: concurrency at most %1 and %2 on average, of %3; unreserved pool %4</source>
        <translation>계정: 동시성 최대 %1, 평균 %2, 한도 %3, 미예약 풀 %4</translation>
    </message>
    <message>
        <source>Cost of the run: %1 (%2 at %3 per dollar)</source>
        <translation>이번 실행의 요금: %1, %2 (1달러 = %3)</translation>
    </message>
    <message>
        <source>A month at this rate: %1 (%2), after the free tier %3 (%4)</source>
        <translation>이대로 한 달 쓰면: %1 (%2), 프리 티어를 빼면 %3 (%4)</translation>
    </message>
    <message>
        <source>₩%1</source>
        <comment>an amount in won</comment>
        <translation>%1원</translation>
    </message>
</context>
<context>
    <name>RowsPicture</name>
    <message>
        <source>At %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what: its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>--report takes json, csv or text, not &quot;%1&quot;</source>
        <translation>--report에는 json, csv, text 가운데 하나를 씁니다(입력: &quot;%1&quot;)</translation>
    </message>
    <message>
        <source>--step needs --series</source>
        <translation>--step은 --series와 함께 써야 합니다</translation>
    </message>
    <message>
        <source>%1: cannot be written: %2</source>
        <translation>%1: 쓸 수 없습니다: %2</translation>
    </message>
    <message>
        <source>--%1 takes a time above 0 with its unit, such as 250ms, 2.5s, 5m or 6h; not &quot;%2&quot;</source>
        <translation>--%1에는 0보다 큰 시간을 단위와 함께 씁니다. 예: 250ms, 2.5s, 5m, 6h (입력: &quot;%2&quot;)</translation>
    </message>
    <message>
        <source>--seed takes a whole number from 0 on, not &quot;%1&quot;</source>
        <translation>--seed에는 0 이상의 정수를 씁니다(입력: &quot;%1&quot;)</translation>
    </message>
    <message>
        <source>--set takes PATH=VALUE, such as A.reservedConcurrency=50; not &quot;%1&quot;</source>
        <translation>--set에는 PATH=VALUE 꼴로 씁니다. 예: A.reservedConcurrency=50 (입력: &quot;%1&quot;)</translation>
    </message>
    <message>
        <source>--warm-up must be shorter than the run</source>
        <translation>--warm-up은 실행 시간보다 짧아야 합니다</translation>
    </message>
    <message>
        <source>%1 and the report would be written to the same file: %2</source>
        <translation>%1 출력과 보고서가 같은 파일에 쓰이게 됩니다: %2</translation>
    </message>
    <message>
        <source>%1 would overwrite what the scenario is read from: %2</source>
        <translation>시나리오가 읽는 파일을 %1 출력이 덮어쓰게 됩니다: %2</translation>
    </message>
    <message>
        <source>%1 and %2 would be written to the same file: %3</source>
        <translation>%1, %2 출력이 같은 파일에 쓰이게 됩니다: %3</translation>
    </message>
    <message>
        <source>%1: warning: the change at %2 was refused: it leaves no room for the provisioned concurrency that auto scaling had claimed by then</source>
        <translation>%1: 경고: %2의 변경이 거절되었습니다. 오토 스케일링이 그때까지 차지한 사전 할당 동시성이 들어갈 자리가 없습니다</translation>
    </message>
</context>
<context>
    <name>RunSummary</name>
    <message>
        <source>since Nov 2023</source>
        <comment>rule set</comment>
        <translation>2023년 11월 이후</translation>
    </message>
    <message>
        <source>before Nov 2023</source>
        <comment>rule set</comment>
        <translation>2023년 11월 이전</translation>
    </message>
    <message>
        <source>Summary of the run</source>
        <translation>실행 요약</translation>
    </message>
    <message>
        <source>%1 · seed %2 · rules %3 · %4 simulated</source>
        <comment>title, number, since when the rules hold, clock</comment>
        <translation>%1 · 시드 %2 · %3 규칙 · 시뮬레이션 %4</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Peak concurrency</source>
        <translation>최대 동시성</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Throttles</source>
        <translation>스로틀</translation>
    </message>
    <message>
        <source>Share throttled</source>
        <translation>스로틀 비율</translation>
    </message>
    <message>
        <source>Cold starts</source>
        <translation>콜드 스타트</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>DLQ 전송</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>요금</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>the same amount in dollars and in won</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Refused by API Gateway itself, before Lambda was asked: %1</source>
        <translation>Lambda까지 오지 못하고 API Gateway에서 거절된 요청: %1</translation>
    </message>
    <message>
        <source>Given up without a DLQ to hold them: %1</source>
        <translation>DLQ가 없어 버린 이벤트: %1</translation>
    </message>
    <message>
        <source>Still waiting in Lambda&apos;s queue: %1</source>
        <translation>내부 이벤트 큐에 남아 있는 이벤트: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>heading of a column, and what stands there</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a function, and what it came to</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>시뮬레이션 시간</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Cost (USD)</source>
        <translation>비용(USD)</translation>
    </message>
    <message>
        <source>Cost (KRW)</source>
        <translation>비용(KRW)</translation>
    </message>
</context>
<context>
    <name>ScenarioFile</name>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>파일을 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>it would be larger than 10 MB and could not be opened again</source>
        <translation>크기가 10MB를 넘어 다시 열 수 없게 됩니다</translation>
    </message>
</context>
<context>
    <name>ScenarioReader</name>
    <message>
        <source>an object {...} is needed here; found: %1</source>
        <translation>객체 {...}가 와야 합니다. 찾은 값: %1</translation>
    </message>
    <message>
        <source>unknown key; known here: %1</source>
        <translation>모르는 키입니다. 여기서 쓸 수 있는 키: %1</translation>
    </message>
    <message>
        <source>unknown key; did you mean &quot;%1&quot;?</source>
        <translation>모르는 키입니다. 혹시 &quot;%1&quot;인가요?</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is missing</source>
        <translation>키가 빠졌습니다: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>true or false is needed here; found: %1</source>
        <translation>true나 false가 와야 합니다. 찾은 값: %1</translation>
    </message>
    <message>
        <source>a whole number is needed here; found: %1</source>
        <translation>정수가 와야 합니다. 찾은 값: %1</translation>
    </message>
    <message>
        <source>the number %1 is too large</source>
        <translation>수가 너무 큽니다: %1</translation>
    </message>
    <message>
        <source>a number is needed here; found: %1</source>
        <translation>수가 와야 합니다. 찾은 값: %1</translation>
    </message>
    <message>
        <source>a whole number from 0 on is needed here; found: %1</source>
        <translation>0 이상의 정수가 와야 합니다. 찾은 값: %1</translation>
    </message>
    <message>
        <source>a time with its unit is needed here (&quot;250ms&quot;, &quot;2.5s&quot;, &quot;5m&quot;, &quot;6h&quot;); found: %1</source>
        <translation>단위가 붙은 시간이 와야 합니다(&quot;250ms&quot;, &quot;2.5s&quot;, &quot;5m&quot;, &quot;6h&quot;). 찾은 값: %1</translation>
    </message>
    <message>
        <source>a time below zero is not possible: %1</source>
        <translation>시간은 0보다 작을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>the time %1 is too long</source>
        <translation>시간이 너무 깁니다: %1</translation>
    </message>
    <message>
        <source>the time %1 is finer than a microsecond</source>
        <translation>마이크로초보다 잘게 나눌 수 없습니다: %1</translation>
    </message>
    <message>
        <source>a text in quotation marks is needed here; found: %1</source>
        <translation>따옴표로 묶은 문자열이어야 합니다. 찾은 값: %1</translation>
    </message>
    <message>
        <source>a text, or {&quot;en&quot;: ..., &quot;ko&quot;: ...}, is needed here; found: %1</source>
        <translation>글이나 {&quot;en&quot;: ..., &quot;ko&quot;: ...}가 와야 합니다. 찾은 값: %1</translation>
    </message>
    <message>
        <source>one of these is needed here: %1; found: %2</source>
        <translation>다음 가운데 하나여야 합니다: %1. 찾은 값: %2</translation>
    </message>
    <message>
        <source>%1 is not known here; possible: %2</source>
        <translation>모르는 값입니다: %1. 쓸 수 있는 값: %2</translation>
    </message>
    <message>
        <source>%1 is not known here; did you mean &quot;%2&quot;?</source>
        <translation>모르는 값입니다: %1. 혹시 &quot;%2&quot;인가요?</translation>
    </message>
    <message>
        <source>a trace needs either &quot;times&quot; or &quot;file&quot;</source>
        <translation>trace에는 &quot;times&quot;나 &quot;file&quot; 가운데 하나가 있어야 합니다</translation>
    </message>
    <message>
        <source>&quot;durations&quot; belongs to &quot;times&quot;; a file has them in its second column</source>
        <translation>&quot;durations&quot;는 &quot;times&quot;와 함께 씁니다. 파일에서는 둘째 열이 실행 시간입니다</translation>
    </message>
    <message>
        <source>a change is for either &quot;account&quot; or &quot;function&quot;</source>
        <translation>변경은 &quot;account&quot;나 &quot;function&quot; 가운데 하나에만 씁니다</translation>
    </message>
    <message>
        <source>a list [...] is needed here; found: %1</source>
        <translation>목록 [...]이 와야 합니다. 찾은 값: %1</translation>
    </message>
    <message>
        <source>the key &quot;format&quot; is missing; it should say &quot;%1&quot;</source>
        <translation>키 &quot;format&quot;이 빠졌습니다. 값은 &quot;%1&quot;이어야 합니다</translation>
    </message>
    <message>
        <source>%1 is not a format that this version reads; it reads &quot;%2&quot;</source>
        <translation>이 버전이 읽지 못하는 형식입니다: %1. 읽는 형식: &quot;%2&quot;</translation>
    </message>
    <message>
        <source>this changes nothing: &quot;traffic&quot;, &quot;set&quot; or &quot;invoke&quot; is missing</source>
        <translation>바뀌는 내용이 없습니다. &quot;traffic&quot;, &quot;set&quot;, &quot;invoke&quot; 가운데 하나가 있어야 합니다.</translation>
    </message>
    <message>
        <source>&quot;traffic&quot;, &quot;set&quot; and &quot;invoke&quot; need &quot;function&quot;</source>
        <translation>&quot;traffic&quot;, &quot;set&quot;, &quot;invoke&quot;에는 &quot;function&quot;이 필요합니다.</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>실행 환경</translation>
    </message>
    <message>
        <source>Application Auto Scaling</source>
        <translation>Application Auto Scaling</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>호출자</translation>
    </message>
    <message>
        <source>Internal queue</source>
        <translation>내부 이벤트 큐</translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation>SQS 큐</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The mark: %1</source>
        <translation>표시: %1</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, and its rule</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>runs on provisioned environment %1</source>
        <translation>사전 할당 환경 %1번에서 실행</translation>
    </message>
    <message>
        <source>cold start, environment %1</source>
        <translation>콜드 스타트, 환경 %1번</translation>
    </message>
    <message>
        <source>runs on warm environment %1</source>
        <translation>웜 환경 %1번에서 실행</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>제한 시간 초과</translation>
    </message>
    <message>
        <source>ended with an error</source>
        <translation>오류로 끝남</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>arrives</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>environment %1 is initialised, it runs</source>
        <translation>환경 %1번 초기화 끝, 실행 시작</translation>
    </message>
    <message>
        <source>tries again in %1</source>
        <translation>%1 뒤에 재시도</translation>
    </message>
    <message>
        <source>dead-letter queue</source>
        <translation>DLQ로 전송</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>버려짐</translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation>대기열에서 꺼냄</translation>
    </message>
    <message>
        <source>environment %1 is reclaimed</source>
        <translation>환경 %1번 회수</translation>
    </message>
    <message>
        <source>auto scaling asks for %1</source>
        <translation>오토 스케일링 요청: %1</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>request %1, attempt %2</source>
        <translation>요청 %1, 시도 %2</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>요청 %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a request, and what became of it</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a function, and what happened to it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · taken back: %2</source>
        <comment>a time, and the event</comment>
        <translation>%1 · 되돌림: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a time, and the event</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>provisioned environments ready: %1</source>
        <translation>준비된 프로비저닝 환경: %1개</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>As text with tabs, for a mail or a spreadsheet</source>
        <translation>메일이나 스프레드시트에 붙여 넣을 수 있게 탭으로 나눈 텍스트로 복사합니다</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>다시 재생</translation>
    </message>
    <message>
        <source>The same run once more from 0:00</source>
        <translation>같은 실행을 0:00부터 다시 봅니다</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기(Esc)</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>%1M</source>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>max</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Function URL</source>
        <translation>함수 URL</translation>
    </message>
    <message>
        <source>₩%1</source>
        <translation>%1원</translation>
    </message>
    <message>
        <source>N. Virginia</source>
        <translation>버지니아 북부</translation>
    </message>
    <message>
        <source>Ohio</source>
        <translation>오하이오</translation>
    </message>
    <message>
        <source>N. California</source>
        <translation>캘리포니아 북부</translation>
    </message>
    <message>
        <source>Oregon</source>
        <translation>오레곤</translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation>도쿄</translation>
    </message>
    <message>
        <source>Seoul</source>
        <translation>서울</translation>
    </message>
    <message>
        <source>Osaka</source>
        <translation>오사카</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>싱가포르</translation>
    </message>
    <message>
        <source>Sydney</source>
        <translation>시드니</translation>
    </message>
    <message>
        <source>Mumbai</source>
        <translation>뭄바이</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>아일랜드</translation>
    </message>
    <message>
        <source>London</source>
        <translation>런던</translation>
    </message>
    <message>
        <source>Paris</source>
        <translation>파리</translation>
    </message>
    <message>
        <source>Frankfurt</source>
        <translation>프랑크푸르트</translation>
    </message>
    <message>
        <source>Stockholm</source>
        <translation>스톡홀름</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>캐나다 중부</translation>
    </message>
    <message>
        <source>São Paulo</source>
        <translation>상파울루</translation>
    </message>
    <message>
        <source>%1 (by hand)</source>
        <translation>%1 (직접 호출)</translation>
    </message>
</context>
<context>
    <name>ThrottlePicture</name>
    <message>
        <source>%1 → back to the queue</source>
        <translation>%1 → 큐로 되돌아감</translation>
    </message>
    <message>
        <source>%1 → %2 %3</source>
        <comment>Lambda&apos;s answer, who passes it on, what the client sees</comment>
        <translation>%1 → %2 %3</translation>
    </message>
    <message>
        <source>Share of attempts throttled</source>
        <translation>거절된 시도의 비율</translation>
    </message>
    <message>
        <source>Share of requests throttled</source>
        <translation>거절된 요청의 비율</translation>
    </message>
    <message>
        <source>each second</source>
        <translation>1초마다</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1부터</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/초</translation>
    </message>
    <message>
        <source>Waiting events</source>
        <translation>대기 이벤트</translation>
    </message>
    <message>
        <source>Age of the oldest</source>
        <translation>가장 오래 기다린 시간</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no event waits</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>Event %1 #%2</source>
        <comment>function, number</comment>
        <translation>이벤트 하나: %1 #%2</translation>
    </message>
    <message>
        <source>DLQ</source>
        <translation>DLQ</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>버려짐</translation>
    </message>
    <message>
        <source>%1 attempts, %2 throttled</source>
        <translation>시도 %1번, 거절 %2번</translation>
    </message>
    <message>
        <source>ran</source>
        <translation>실행됨</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>요청 없음</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <comment>share, throttled, asked</comment>
        <translation>%1 · %3건 중 %2건</translation>
    </message>
    <message>
        <source>%1: %2 throttled so far; %3 in the last second</source>
        <translation>%1: 지금까지 %2건 거절, 지난 1초 %3</translation>
    </message>
    <message>
        <source>%1: %2 events wait</source>
        <translation>%1: 이벤트 %2건 대기</translation>
    </message>
    <message>
        <source>Last second</source>
        <translation>지난 1초</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>대기: %1</translation>
    </message>
    <message>
        <source>%1 at %2: %3 throttled</source>
        <translation>%1, %2: %3건 거절</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Time line of the run</source>
        <translation>실행 전체의 시간 막대</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>%1, planned at %2</source>
        <comment>a mark on the time line</comment>
        <translation>%1 (%2 예정)</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a mark on the time line</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>rules since Nov 2023</source>
        <translation>2023년 11월 이후 규칙</translation>
    </message>
    <message>
        <source>rules before Nov 2023</source>
        <translation>2023년 11월 이전 규칙</translation>
    </message>
    <message>
        <source>Rules since November 2023: each function may add 1,000 environments every 10 s.</source>
        <translation>2023년 11월 이후 규칙: 함수마다 10초에 실행 환경을 1,000개까지 늘릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Rules before November 2023: in %1 all functions together begin with a burst of %2 environments, then add 500 a minute.</source>
        <translation>2023년 11월 이전 규칙: 모든 함수를 합쳐 처음에 %2개까지 한꺼번에(%1), 그다음 1분에 500개씩 늘릴 수 있습니다.</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>이번 실행</translation>
    </message>
    <message>
        <source>the run before</source>
        <translation>이전 실행</translation>
    </message>
    <message>
        <source>without it</source>
        <comment>a run without the last change</comment>
        <translation>바꾸지 않았을 때</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a run, and where it is</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · seen to %2</source>
        <comment>a run, and how far it was seen</comment>
        <translation>%1 · %2까지 봄</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>이 시점으로 가기</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>고치기…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>없애기</translation>
    </message>
    <message>
        <source>The run that is shown</source>
        <translation>지금 보이는 실행</translation>
    </message>
    <message>
        <source>The run before the last edit: click to show it, with this one beside it</source>
        <translation>마지막으로 바꾸기 전의 실행입니다. 누르면 서로 바꿔 보여 줍니다.</translation>
    </message>
    <message>
        <source>Made by hand: drag it to another time, or right-click to edit or remove it</source>
        <translation>직접 바꾼 내용입니다. 끌어서 시각을 옮기고, 오른쪽 버튼으로 고치거나 없앨 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Tr</name>
    <message>
        <source>&quot;charts&quot; needs --out DIR</source>
        <translation>&quot;charts&quot;에는 --out DIR이 필요합니다</translation>
    </message>
    <message>
        <source>--format takes png, svg and pdf, separated by commas; not &quot;%1&quot;</source>
        <translation>--format에는 png, svg, pdf를 쉼표로 나누어 씁니다(입력: &quot;%1&quot;)</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT in pixels, from 320 to 16384 each; not &quot;%1&quot;</source>
        <translation>--size에는 가로x세로를 픽셀로 씁니다. 각각 320~16384입니다(입력: &quot;%1&quot;)</translation>
    </message>
    <message>
        <source>--theme takes light, dark or projector; not &quot;%1&quot;</source>
        <translation>--theme에는 light, dark, projector 가운데 하나를 씁니다(입력: &quot;%1&quot;)</translation>
    </message>
</context>
<context>
    <name>TraceFile</name>
    <message>
        <source>line %1: a time below zero is not possible: %2</source>
        <translation>%1행: 시간은 0보다 작을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>line %1: the time %2 is too long</source>
        <translation>%1행: 시간이 너무 깁니다: %2</translation>
    </message>
    <message>
        <source>line %1: a number of seconds is needed here; found: &quot;%2&quot;</source>
        <translation>%1행: 초 단위 수가 와야 합니다. 찾은 값: &quot;%2&quot;</translation>
    </message>
    <message>
        <source>there is no arrival in the file</source>
        <translation>파일에 도착 기록이 없습니다</translation>
    </message>
    <message>
        <source>some lines have a duration and some have none</source>
        <translation>실행 시간이 있는 줄과 없는 줄이 섞여 있습니다</translation>
    </message>
    <message>
        <source>the file &quot;%1&quot; cannot be read; it should stand beside the scenario</source>
        <translation>파일을 읽을 수 없습니다: &quot;%1&quot;. 시나리오 옆에 있어야 합니다</translation>
    </message>
    <message>
        <source>the file &quot;%1&quot; is larger than 10 MB</source>
        <translation>파일이 10 MB보다 큽니다: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the file &quot;%1&quot; lies elsewhere; a trace is read only from the scenario&apos;s own folder or a folder in it</source>
        <translation>파일 &quot;%1&quot;: 다른 곳에 있습니다. trace는 시나리오가 있는 폴더와 그 하위 폴더에서만 읽습니다</translation>
    </message>
    <message>
        <source>the file &quot;%1&quot; cannot be read: %2</source>
        <translation>파일 &quot;%1&quot;: 읽을 수 없습니다. %2</translation>
    </message>
    <message>
        <source>the trace files of this scenario are larger than 64 MB together</source>
        <translation>이 시나리오의 trace 파일이 모두 합쳐 64MB를 넘습니다</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Simulated time: %1</source>
        <translation>시뮬레이션 시각: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>speed asked for and speed reached</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>speed reached</comment>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>Files, undo, view, help</source>
        <translation>파일, 실행 취소, 보기, 도움말</translation>
    </message>
    <message>
        <source>Run at full speed until something happens, then pause</source>
        <translation>어떤 일이 생길 때까지 최고 속도로 실행하고 멈춥니다</translation>
    </message>
    <message>
        <source>Light, dark or projector</source>
        <translation>밝게, 어둡게, 프로젝터</translation>
    </message>
    <message>
        <source>Pictures (PNG)…</source>
        <translation>그림 (PNG)…</translation>
    </message>
    <message>
        <source>Drawings (SVG)…</source>
        <translation>벡터 그림 (SVG)…</translation>
    </message>
    <message>
        <source>For slides and print (PDF)…</source>
        <translation>슬라이드와 인쇄용 (PDF)…</translation>
    </message>
    <message>
        <source>All three…</source>
        <translation>세 가지 모두…</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>As fast as the computer can. [ and ] step through the speeds between.</source>
        <translation>컴퓨터가 낼 수 있는 최고 속도입니다. [ 키와 ] 키로 중간 속도를 고릅니다.</translation>
    </message>
    <message>
        <source>%1 simulated seconds per second. [ and ] step through the speeds between.</source>
        <translation>실제 1초에 시뮬레이션 %1초. [ 키와 ] 키로 중간 속도를 고릅니다.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Run until ▾</source>
        <translation>지점까지 실행 ▾</translation>
    </message>
    <message>
        <source>Export charts ▾</source>
        <translation>차트 내보내기 ▾</translation>
    </message>
    <message>
        <source>Scenario: %1 ▾</source>
        <translation>시나리오: %1 ▾</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <comment>a menu</comment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Of any function</source>
        <translation>모든 함수에서</translation>
    </message>
    <message>
        <source>Only of %1</source>
        <translation>이 함수에서만: %1</translation>
    </message>
    <message>
        <source>Choose another scenario; open: %1</source>
        <translation>다른 시나리오 선택. 지금 열린 것: %1</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>refused %1</source>
        <comment>so many requests</comment>
        <translation>%1건 거절</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>확인하지 않음</translation>
    </message>
    <message>
        <source>none free</source>
        <translation>빈 것 없음</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>Scaling rate: 1,000 new environments in 10 s</source>
        <translation>확장 속도: 10초에 새 실행 환경 1,000개</translation>
    </message>
    <message>
        <source>Scaling rate: the account&apos;s burst and 500 a minute</source>
        <translation>확장 속도: 계정의 버스트와 분당 500개</translation>
    </message>
    <message>
        <source>Concurrency: the account&apos;s unreserved pool</source>
        <translation>동시성: 계정의 미예약 풀</translation>
    </message>
    <message>
        <source>Concurrency: the function&apos;s reservation</source>
        <translation>동시성: 함수의 예약</translation>
    </message>
    <message>
        <source>Concurrency: the pool or the reservation</source>
        <translation>동시성: 풀 또는 예약</translation>
    </message>
    <message>
        <source>A provisioned environment</source>
        <translation>사전 할당된 실행 환경</translation>
    </message>
    <message>
        <source>Request rate: synchronous calls only</source>
        <translation>요청 속도: 동기 호출에만 적용</translation>
    </message>
    <message>
        <source>Request rate: 10 × the concurrency a second</source>
        <translation>요청 속도: 1초에 동시성×10건까지</translation>
    </message>
    <message>
        <source>API Gateway&apos;s own limit</source>
        <translation>API Gateway 자체 한도</translation>
    </message>
    <message>
        <source>From %1 to %2: account limit %3, unreserved pool %4; the function&apos;s concurrency %5 on average, %6 at most.</source>
        <translation>%1부터 %2까지: 계정 한도 %3, 미예약 풀 %4. 이 함수의 동시성은 평균 %5, 최대 %6.</translation>
    </message>
    <message>
        <source>An idle environment</source>
        <translation>노는 실행 환경</translation>
    </message>
    <message>
        <source>So a new environment was made for it. Its initialisation took %1 (R8.1), and it counts as concurrency from the start (R1.4).</source>
        <translation>그래서 새 실행 환경을 만들었습니다. 초기화에 %1 걸렸습니다(R8.1). 이 실행 환경은 초기화 시작부터 동시성에 포함됩니다(R1.4).</translation>
    </message>
    <message>
        <source>So a new environment was made for it (R8.1); it counts as concurrency from the start of its initialisation (R1.4).</source>
        <translation>그래서 새 실행 환경을 만들었습니다(R8.1). 이 실행 환경은 초기화 시작부터 동시성에 포함됩니다(R1.4).</translation>
    </message>
    <message>
        <source>From its arrival to its run the request waited %1.</source>
        <translation>요청은 도착해서 실행될 때까지 %1 기다렸습니다.</translation>
    </message>
    <message>
        <source>AWS does not publish the order of the checks; this is the model&apos;s (R2.10).</source>
        <translation>검사 순서는 AWS가 밝히지 않았습니다. 이 순서는 모델의 선택입니다(R2.10).</translation>
    </message>
    <message>
        <source>Function %1: %2 throttled so far</source>
        <translation>%1 함수: 지금까지 %2건 거절</translation>
    </message>
    <message>
        <source>Nothing has been throttled so far.</source>
        <translation>지금까지 거절된 요청이 없습니다.</translation>
    </message>
    <message>
        <source>Concurrency: reserved for it, but others have not let go of it yet</source>
        <translation>동시성: 예약했지만 다른 함수들이 아직 비워 주지 않음</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>there is no display for the window; &quot;run&quot;, &quot;charts&quot;, &quot;validate&quot; and &quot;list&quot; need none</source>
        <translation>창을 띄울 화면이 없습니다. &quot;run&quot;, &quot;charts&quot;, &quot;validate&quot;, &quot;list&quot;는 화면 없이 쓸 수 있습니다</translation>
    </message>
</context>
</TS>
