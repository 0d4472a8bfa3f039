import { expect, it } from 'vitest';
import { topicsIn } from '../../../lib/digest/topics-in';

it.each([
  ['NLP, Agents', ['NLP', 'Agents']],
  ['机器学习、强化学习。', ['机器学习', '强化学习']],
  ['#vision #video', ['vision', 'video']],
  [' #vision, #video,C# ', ['vision', 'video', 'C#']],
  ['图像生成 / 3D动作生成', ['图像生成', '3D动作生成']],
  ['NLP | Agents | NLP', ['NLP', 'Agents']],
  ['[NLP, Agents]', ['NLP', 'Agents']],
  ['[CV] [Robotics]', ['CV', 'Robotics']],
  ['【机器学习】【强化学习】', ['机器学习', '强化学习']],
])('%s lists %j', (text, topics) => {
  expect(topicsIn(text)).toEqual(topics);
});

it.each(['多模态/VLM', 'LoRA/QLoRA', 'Human·Robot'])('%s is one topic', (text) => {
  expect(topicsIn(text)).toEqual([text]);
});
